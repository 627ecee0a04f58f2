export const homeCss: string = `
.entry .mark{display:grid;place-items:center;width:44px;height:44px;flex:none;border-radius:14px;color:var(--text);background:var(--wash);font-size:20px;font-weight:650}
.page .greeting{padding:16px 4px 8px}
.entry{display:flex;align-items:center;gap:14px;padding:16px;border-radius:16px;text-align:start;background:var(--raised);
box-shadow:0 0 0 1px var(--line),0 1px 3px rgb(15 18 30/.05);transition:box-shadow .14s,transform .14s}
.entry:hover{transform:translateY(-1px);box-shadow:0 0 0 1px var(--line),0 8px 20px -6px rgb(15 18 30/.18)}
.entry>.icon{color:var(--quiet);width:18px}
.words{flex:1;min-width:0;display:grid}
.words strong{font-weight:650}
.words span{font-size:13px;color:var(--quiet);overflow:hidden}
.entry .words>span{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow-wrap:anywhere;text-wrap:pretty}
.privacy{display:flex;align-items:center;gap:16px;margin-top:auto;padding:14px 4px 0;border-top:1px solid var(--line);font-size:13px}
.privacy>div{flex:1}
.privacy h3{font-weight:650;font-size:14px}
.privacy p{color:var(--quiet);text-wrap:pretty}
.switch{position:relative;width:44px;height:26px;flex:none;padding:0;border-radius:13px;background:var(--quiet);transition:background .14s}
.switch::after{content:"";position:absolute;top:3px;inset-inline-start:3px;width:20px;height:20px;border-radius:50%;background:#fff;
box-shadow:0 1px 3px rgb(0 0 0/.3);transition:inset-inline-start .14s}
.switch[aria-checked=true]{background:var(--good)}
.switch[aria-checked=true]::after{inset-inline-start:21px}
@media(forced-colors:active){.entry{border:1px solid}.switch{border:1px solid!important}.switch::after{background:ButtonText}}`
