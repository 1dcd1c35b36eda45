import { useState } from 'react';
import { CREDIBILITIES, type Grade as Graded, RELIABILITIES } from '#domain/mark.ts';
import { mark as setMark } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { Field } from '#ui/field.tsx';
import { Select } from '#ui/select.tsx';
import type { MarkProps } from './tags.tsx';
import './marks.css';

const NONE = 'none';

/** How far a source is relied on (A-F) and a piece of information believed (1-6), with the reason. */
export function Grade({ table, id, mark }: MarkProps) {
	const { t } = useWords();
	const grade = mark?.grade ?? {};
	const [reason, setReason] = useState<string | null>(null);
	const set = (part: { readonly [F in keyof Graded]?: Graded[F] | undefined }) => {
		const fields = Object.entries({ ...grade, ...part }).filter(([, value]) => value !== undefined);
		void setMark(table, [id], { grade: fields.length === 0 ? null : Object.fromEntries(fields) });
	};
	const none = { value: NONE, label: t.marks.ungraded };
	const reliabilities = RELIABILITIES.map((value) => ({ value, label: `${value} – ${t.marks.reliability[value]}` }));
	const credibilities = CREDIBILITIES.map((value) => ({
		value: String(value),
		label: `${value} – ${t.marks.credibility[value]}`,
	}));
	return (
		<div className="grade">
			<Select
				label={t.marks.source}
				value={grade.reliability ?? NONE}
				options={[none, ...reliabilities]}
				onChange={(value) => set({ reliability: RELIABILITIES.find((one) => one === value) })}
			/>
			{table !== 'outlets' && (
				<Select
					label={t.marks.information}
					value={grade.credibility === undefined ? NONE : String(grade.credibility)}
					options={[none, ...credibilities]}
					onChange={(value) => set({ credibility: CREDIBILITIES.find((one) => String(one) === value) })}
				/>
			)}
			{mark?.grade !== undefined && (
				<Field
					label={t.marks.reason}
					value={reason ?? grade.reason ?? ''}
					onChange={setReason}
					onEnter={() => {
						if (reason !== null) set({ reason: reason.trim() === '' ? undefined : reason.trim() });
						setReason(null);
					}}
					hint={t.marks.reasonHint}
				/>
			)}
		</div>
	);
}
