export const callbackCss: string = `
.form{display:flex;flex-direction:column;gap:14px}
.lead{color:var(--quiet);text-wrap:pretty}
.label{display:flex;justify-content:space-between;margin-bottom:6px;font-size:14px}
.label label,.when legend{font-size:14px;font-weight:600}
.label>span,.fine{font-size:12px;color:var(--quiet)}
.number{display:flex;gap:8px;direction:ltr}
.number input{flex:1;min-width:0}
.country{position:relative;display:flex;align-items:center;gap:6px;flex:none;padding:0 12px;border-radius:12px;background:var(--raised);box-shadow:inset 0 0 0 1px var(--line),0 1px 2px rgb(15 18 30/.05)}
.country::after{content:"";width:6px;height:6px;margin-top:-3px;border:solid var(--quiet);border-width:0 1.5px 1.5px 0;rotate:45deg}
.country:focus-within{box-shadow:inset 0 0 0 2px var(--text)}
.country select{position:absolute;inset:0;width:100%;opacity:0;font-size:16px;cursor:pointer}
.form :is(input:not([type=radio]),textarea){display:block;width:100%;min-height:44px;padding:10px 12px;border:0;border-radius:12px;font-size:16px;line-height:24px;
background:var(--raised);box-shadow:inset 0 0 0 1px var(--line),0 1px 2px rgb(15 18 30/.05);outline:0;resize:none;transition:box-shadow .12s}
.form :is(input:not([type=radio]),textarea):focus{outline:2px solid #0000;box-shadow:inset 0 0 0 2px var(--text)}
.form .field.wrong :is(input:not([type=radio]),textarea){box-shadow:inset 0 0 0 2px var(--bad)}
.form [dir=ltr]:dir(ltr){text-align:start}
.field .error{margin-top:6px}
.when{display:grid;gap:10px;margin:0;padding:0;border:0;min-width:0}
.when legend{padding:0;margin-bottom:6px}
.segments{display:grid;grid-template-columns:3fr 2fr;gap:4px;padding:4px;border-radius:13px;background:var(--soft)}
.segments label{position:relative;cursor:pointer}
.segments input{position:absolute;inset:0;opacity:0;pointer-events:none}
.segments span{display:block;padding:8px 6px;border-radius:10px;font-size:14px;font-weight:550;text-align:center;color:var(--quiet);transition:background .12s}
.segments :checked+span{background:var(--pick);color:var(--words);box-shadow:0 1px 3px rgb(15 18 30/.16)}
.segments :focus-visible+span{outline:2px solid var(--text)}
.slots{display:grid;gap:14px}
.days{display:flex;gap:6px;margin:0 -16px;padding:3px 16px 6px;overflow-x:auto;scrollbar-width:thin;scroll-padding:16px}
.times{display:grid;grid-template-columns:repeat(auto-fill,minmax(84px,1fr));gap:6px;max-height:188px;margin:-3px;padding:3px;overflow-y:auto;scrollbar-width:thin}
.chip{position:relative;flex:none;cursor:pointer}
.chip input{position:absolute;inset:0;opacity:0;pointer-events:none}
.chip span{display:grid;place-content:center;min-height:44px;padding:6px 12px;border-radius:12px;font-size:14px;text-align:center;line-height:1.25;background:var(--raised);box-shadow:inset 0 0 0 1px var(--line);font-variant-numeric:tabular-nums;transition:background .12s}
.chip small{font-size:12px;color:var(--quiet)}.chip b{font-weight:600}
.chip :checked+span{background:var(--fill);color:var(--ink);box-shadow:none}
.chip :checked+span small{color:inherit}
.chip :focus-visible+span{outline:2px solid var(--text);outline-offset:2px}
.closed{display:grid;gap:6px;justify-items:start;padding:12px 14px;border-radius:14px;background:var(--soft);font-size:14px}
.closed .quiet{padding:0;font-weight:600;color:var(--text);text-decoration:underline;text-underline-offset:3px;min-height:24px}
.plain{display:block;min-height:44px;padding:10px 14px;border-radius:12px;font-weight:600;text-align:center;text-decoration:none;color:var(--words);background:var(--raised);box-shadow:inset 0 0 0 1px var(--line)}
.plain:hover{background:var(--soft)}
.acts{display:grid;gap:8px;width:100%;margin-top:6px}
.form h2{font-size:18px;font-weight:650;outline:0}
.form .primary{width:100%;min-height:46px}
.done{margin:auto;padding:24px 8px;display:grid;justify-items:center;gap:10px;text-align:center}
.done .place{font-weight:600;color:var(--words)}
.done>.plain,.done>.primary{width:100%}
.done .mark.cancelled{color:var(--quiet);background:var(--soft)}
.done .mark{display:grid;place-items:center;flex:none;width:64px;height:64px;border-radius:50%;color:var(--good);background:color-mix(in srgb,var(--good) 14%,var(--surface))}
.done .icon{width:30px;height:30px}
.done h2{margin-top:6px;font-size:22px;font-weight:700;letter-spacing:-.02em;outline:0}
.done p{color:var(--quiet);text-wrap:balance}
.done .primary{margin-top:12px}
@media(forced-colors:active){.form :is(input,textarea),.segments,.chip span,.country,.plain{border:1px solid!important}.chip :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}.segments :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}`
