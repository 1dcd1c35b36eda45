/** The page's one style sheet: quiet, two themes, for paper too. */
export const STYLE = `
:root{--paper:#fbfaf8;--ink:#23211e;--quiet:#635e57;--line:#dcd8d1;--accent:#27508f;--soft:#eef1f6;--mark:#3d4a5c;--wait:#8b96a5;--denied:#9c2f22;color-scheme:light}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--paper:#1b1a18;--ink:#e8e4dd;--quiet:#a8a198;--line:#3b3834;--accent:#93b4ee;--soft:#262a33;--mark:#a9b6ca;--wait:#77818f;--denied:#f0998b;color-scheme:dark}}
@media screen{:root[data-theme=dark]{--paper:#1b1a18;--ink:#e8e4dd;--quiet:#a8a198;--line:#3b3834;--accent:#93b4ee;--soft:#262a33;--mark:#a9b6ca;--wait:#77818f;--denied:#f0998b;color-scheme:dark}}
*{box-sizing:border-box}
html{scroll-padding-top:16px}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/24px "Noto Sans","Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
body>header,main,body>footer{max-width:1216px;margin:0 auto;padding:0 28px}
body>header{padding-top:28px}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:600;text-wrap:balance}
h1{font-size:30px;letter-spacing:-.01em}
h2{font-size:20px;margin-bottom:14px}
h3{font-size:15px;margin:20px 0 8px}
h4{font-size:16px}
p,ul,ol,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
code{font:12px/18px ui-monospace,"Noto Sans Mono",monospace;color:var(--quiet)}
small{font-size:13px}
section{border-top:1px solid var(--line);padding:22px 0 30px}
nav{display:flex;gap:16px;align-items:center;margin:14px 0 0;padding:10px 0}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px}
nav button{margin-left:auto}
button,input,select{font:inherit;font-size:13px;line-height:20px;color:inherit;background:transparent;border:1px solid var(--line);border-radius:4px;padding:3px 10px;min-height:28px}
button:hover{background:var(--soft)}
[hidden]{display:none!important}
.subtle{color:var(--quiet);font-size:13px;line-height:20px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--paper);padding:4px 8px}
.n{font-weight:700;color:inherit}
.controls,.filter{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-bottom:10px}
.controls .subtle{margin-left:8px}
.filter{gap:8px 18px;font-size:13px}
.filter label{display:flex;align-items:center;gap:6px}
.filter [type=checkbox]{min-height:0;margin:0}
.filter output{color:var(--quiet)}
.timeline{display:flex;border-bottom:1px solid var(--line)}
.lanes{flex:none}
.lanes text{font-size:12px;font-weight:600;fill:var(--quiet)}
.scroll{flex:1;min-width:0;overflow-x:auto;overflow-y:hidden}
.plot{display:block;min-width:820px}
.timeline line{stroke:var(--line)}
.ticks line{opacity:.55}
.ticks text{font-size:11px;fill:var(--quiet)}
.ticks .year{font-weight:700;fill:var(--ink)}
.cut{fill:var(--soft)}
.mark text{font-size:11.25px;fill:var(--ink)}
.mark:hover{text-decoration:none}
.mark:hover text{fill:var(--accent)}
.mark .deniers,.mark.denied .arrow{fill:var(--denied);font-weight:600}
.hit{fill:transparent}
.shape{fill:var(--mark);stroke:var(--mark);stroke-width:1.2}
.reported .shape{fill:var(--wait);fill-opacity:.35}
.planned .shape{fill:none}
.negated .shape{fill:none;stroke-dasharray:1 3}
.inferred .shape{fill-opacity:.35;stroke-dasharray:3 2}
.planned.inferred .shape{fill:none}
.approximate .shape{fill:url(#soft);stroke:none}
.bounds .shape{fill:url(#fade);stroke:none}
.denied .shape{fill:url(#hatch);fill-opacity:1;stroke:var(--denied);stroke-dasharray:none}
.arrow{fill:var(--paper)!important}
.reported .arrow,.planned .arrow,.bounds .arrow,.approximate .arrow{fill:var(--ink)!important}
.paper{fill:var(--paper)}.ink{fill:var(--denied)}
.none{stop-color:var(--mark);stop-opacity:.06}.full{stop-color:var(--mark)}
.mark.off{opacity:.14}
.mark.on text,.mark:focus text,.mark:target text{fill:var(--accent)}
.mark:focus{outline:none}
.mark:focus-visible .hit{stroke:var(--accent);stroke-width:1.5}
.mark.on .shape,.mark:target .shape{stroke:var(--accent);stroke-width:2.5}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin-top:12px;font-size:12px;color:var(--quiet)}
.legend li{display:flex;align-items:center;gap:6px}
.tray{columns:2;column-gap:36px}
.tray li{break-inside:avoid;padding:3px 0 3px 18px;position:relative}
.tray li::before{content:"";position:absolute;left:1px;top:11px;width:8px;height:8px;border:1.5px solid var(--mark)}
.card{position:sticky;bottom:0;margin-top:12px;padding:12px 16px;border-left:3px solid var(--accent);background:var(--soft)}
.card h3{margin:0 0 2px;font-size:15px}
.answers{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px 44px}
.answers h3{margin-top:6px}
.answers li{padding:2px 0}
.chapter>h3{font-size:22px;color:var(--quiet);font-weight:400;margin:30px 0 4px}
.event{content-visibility:auto;contain-intrinsic-size:auto 190px;display:grid;grid-template-columns:172px minmax(0,1fr);gap:0 28px;padding:18px 0;border-top:1px solid var(--line)}
.event:target{background:linear-gradient(90deg,var(--soft),transparent)}
.when .date{font-weight:600;line-height:20px}
.what{max-width:76ch}
.standing{font-size:13px;color:var(--quiet);margin-top:2px}
.denied{color:var(--denied);font-size:13px}
.denied::before{content:"\\2298\\00a0"}
.mark.denied::before{content:none}
.facts{font-size:13px;line-height:20px;margin-top:4px}
.order{font-size:13px;margin-top:2px}
figure{margin:12px 0 0;padding-left:14px;border-left:2px solid var(--line)}
blockquote,.said q{font-family:"Noto Serif",Georgia,"Times New Roman",serif;font-size:16px;line-height:26px;hyphens:auto;overflow-wrap:anywhere}
.said q{font-size:15px;line-height:24px}
.said small q{font-size:13px;color:var(--quiet)}
figcaption{font-size:13px;color:var(--quiet)}
.said{margin-top:10px}
.said li{padding:3px 0}
.note{margin-top:6px;padding:2px 10px;border-left:2px solid var(--accent);font-size:13px;line-height:20px;white-space:pre-line}
.contested{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:6px 32px;padding:14px 0 18px;border-top:1px solid var(--line)}
.contested .matters{grid-column:1/-1;font-weight:600}
.contested h3{font-size:13px;color:var(--quiet);margin:0}
.source{text-decoration:underline;text-underline-offset:2px}
.against{border-left:1px solid var(--line);padding-left:32px}
.names{columns:2;column-gap:44px}
.names li{break-inside:avoid;padding:3px 0}
.numbers{font-size:13px}
.sources{counter-reset:s}
.sources li{position:relative;padding:12px 0 12px 48px;border-top:1px solid var(--line);counter-increment:s}
.sources li::before{content:"["counter(s)"]";position:absolute;left:0;font-weight:600;color:var(--quiet)}
.sources .title{font-weight:600}
.sources li:target{background:var(--soft)}
.hash,.hash code{font-size:11px;line-height:16px;color:var(--quiet);overflow-wrap:anywhere}
body>footer{border-top:1px solid var(--line);padding-top:16px;padding-bottom:36px}
body>footer p{max-width:90ch}
bdi,q,cite{unicode-bidi:isolate}
h1,h4,.title,p,li{overflow-wrap:anywhere}
@media (max-width:760px){.answers,.contested{grid-template-columns:minmax(0,1fr)}.event{grid-template-columns:minmax(0,1fr)}.names,.tray{columns:1}.against{border:0;padding:0}.when{display:flex;gap:4px 12px;flex-wrap:wrap}.lanes{width:96px}}
@media (forced-colors:active){.shape{fill:CanvasText;stroke:CanvasText}.planned .shape,.negated .shape{fill:none}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{.event{content-visibility:visible}:root,:root[data-theme]{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--accent:#000;--soft:#eee;--mark:#333;--wait:#888;--denied:#000;color-scheme:light}body{font-size:10pt;line-height:14pt}nav,.controls,.filter,.skip,.card{display:none!important}.plot{width:100%;min-width:0}.event,.sources li,.contested,figure{break-inside:avoid}h2,h3,h4{break-after:avoid}.event{grid-template-columns:110pt minmax(0,1fr)}blockquote,.said q{font-size:10.5pt;line-height:15pt}main,body>header,body>footer{max-width:none;padding:0}@page{margin:18mm}}
`;
