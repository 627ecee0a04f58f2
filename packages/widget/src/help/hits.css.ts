export const hitsCss: string = `
.hits{list-style:none;margin:0;padding:0;border-radius:16px;background:var(--raised);box-shadow:0 0 0 1px var(--line),0 1px 3px rgb(15 18 30/.05);overflow:hidden}
.hits li+li{border-top:1px solid var(--line)}
.hit{display:flex;align-items:center;gap:12px;width:100%;min-height:52px;padding:12px 14px 12px 16px;text-align:start;color:inherit;text-decoration:none;transition:background .12s}
.hit:dir(rtl){padding:12px 16px 12px 14px}
.hit:hover{background:var(--wash)}
.frame .hit:focus-visible{outline-offset:-2px;border-radius:12px}
.hit>.icon{width:16px;color:var(--quiet)}
.hit .words{flex:1;min-width:0;display:grid}
.hit .words span{font-size:13px;color:var(--quiet);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.hit .words strong{font-weight:600;text-wrap:pretty;overflow-wrap:anywhere;white-space:normal}
.suggestions{margin:0 0 8px;border-radius:18px;background:var(--raised);box-shadow:0 0 0 1px var(--line),0 6px 20px -8px rgb(15 18 30/.22);overflow:hidden;animation:bk-in .16s ease-out}
.suggestions .head{display:flex;align-items:center;justify-content:space-between;padding:4px 4px 0 16px;font-size:12px;font-weight:600;color:var(--quiet)}
.suggestions .head:dir(rtl){padding:4px 16px 0 4px}
.suggestions .head button{display:grid;place-items:center;width:32px;height:32px;border-radius:10px}
.suggestions .head button:hover{background:var(--soft);color:var(--words)}
.suggestions .head .icon{width:14px}
.suggestions .hits{border-radius:0;box-shadow:none;background:none}
.suggestions li+li{border:0}
.suggestions .hit{min-height:40px;padding-block:7px;font-size:14px}
.suggestions .hit .words strong,.suggestions .hit .words span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;overflow-wrap:normal}
@media(max-height:560px){.suggestions li:nth-child(n+2){display:none}}
@media(forced-colors:active){.hits,.suggestions{border:1px solid}}`
