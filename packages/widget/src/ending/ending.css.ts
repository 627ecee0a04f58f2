export const endingCss: string = `
.ending{display:grid;gap:4px;justify-items:center;text-align:center}
.ending form{display:grid;gap:12px;justify-items:center;width:100%;padding:14px;border-radius:16px;background:var(--raised);box-shadow:0 0 0 1px var(--line),0 2px 8px rgb(15 18 30/.05)}
.stars{margin:0;padding:0;border:0;min-width:0}
.stars legend{margin:0 auto 4px;padding:0;font-weight:600;font-size:14px}
.stars div{display:flex;justify-content:center}
.stars label{position:relative;display:grid;place-items:center;width:44px;height:44px;font-size:28px;line-height:1;color:var(--quiet);cursor:pointer;transition:color .12s,transform .12s}
.stars label:not(.on){opacity:.55}
.stars .on{color:var(--text)}
.stars label:hover{transform:scale(1.12)}
.stars input{position:absolute;inset:0;opacity:0;cursor:pointer}
.stars :focus-visible+span{outline:2px solid var(--text);outline-offset:4px;border-radius:6px}
.ending textarea{width:100%;min-height:44px;padding:10px 12px;border:0;border-radius:12px;font-size:16px;line-height:24px;background:var(--soft);outline:0;resize:none}
.ending textarea:focus{box-shadow:inset 0 0 0 2px var(--text)}
.ending .primary{width:100%}
.ending [role=status]{color:var(--quiet);font-size:13px}
@media(forced-colors:active){.stars .on{color:Highlight}.ending textarea{border:1px solid}}`
