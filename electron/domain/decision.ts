/** What a person decided on what the machine found. */
export type Decision = 'proposed' | 'accepted' | 'rejected';
