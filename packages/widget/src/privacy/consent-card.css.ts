export const consentCardCss: string = `
.system{max-width:280px;margin:16px auto 12px;padding:6px 12px;border-radius:12px;font-size:12px;color:var(--quiet);text-align:center;background:var(--soft)}
.consent{display:grid;grid-template-columns:auto 1fr;gap:0 10px;margin-top:16px;padding:14px;border-radius:16px;background:var(--raised);
box-shadow:0 0 0 1px var(--line),0 2px 8px rgb(15 18 30/.05);font-size:13px}
.consent .icon{margin-top:1px;color:var(--text)}
.consent p{color:var(--quiet);text-wrap:pretty}
.choices{grid-column:1/-1;display:grid;grid-template-columns:1fr 1fr;gap:8px;margin-top:12px}
.choices button{padding:8px 12px;border-radius:11px;font-weight:600;background:var(--soft);transition:background .12s}
.choices button:hover{background:var(--wash);color:var(--text)}
@media(forced-colors:active){.consent,.choices button{border:1px solid}}`
