export const callbackCss: string = `
.form{display:flex;flex-direction:column;gap:14px}
.lead{color:var(--quiet);text-wrap:pretty}
.label{display:flex;justify-content:space-between;margin-bottom:6px;font-size:14px}
.label label,.when legend{font-size:14px;font-weight:600}
.label span,.fine{font-size:12px;color:var(--quiet)}
.form :is(input:not([type=radio]),textarea){display:block;width:100%;min-height:44px;padding:10px 12px;border:0;border-radius:12px;font-size:16px;line-height:24px;
background:var(--raised);box-shadow:inset 0 0 0 1px var(--line),0 1px 2px rgb(15 18 30/.05);outline:0;resize:none;transition:box-shadow .12s}
.form :is(input:not([type=radio]),textarea):focus{box-shadow:inset 0 0 0 2px var(--text)}
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
.form .primary{width:100%;min-height:46px}
.done{margin:auto;padding:24px 8px;display:grid;justify-items:center;gap:10px;text-align:center}
.done .mark{width:64px;height:64px;border-radius:50%;color:var(--good);background:color-mix(in srgb,var(--good) 14%,var(--surface))}
.done .icon{width:30px;height:30px}
.done h2{margin-top:6px;font-size:22px;font-weight:700;letter-spacing:-.02em;outline:0}
.done p{color:var(--quiet);text-wrap:balance}
.done .primary{margin-top:12px}
@media(forced-colors:active){.form :is(input,textarea),.segments{border:1px solid!important}.segments :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}`
