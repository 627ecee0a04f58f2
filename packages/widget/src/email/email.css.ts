export const emailCss: string = `
.mail{display:grid;gap:8px;margin-top:12px;padding:12px 14px;border-radius:14px;background:var(--soft);font-size:14px;overflow-wrap:anywhere}
.mail label{font-weight:600}
.mail input{width:100%;min-height:44px;padding:10px 12px;border:0;border-radius:12px;font-size:16px;line-height:24px;background:var(--raised);box-shadow:inset 0 0 0 1px var(--line);outline:0}
.mail input:focus{box-shadow:inset 0 0 0 2px var(--text)}
.mail.wrong input{box-shadow:inset 0 0 0 2px var(--bad)}
.mail .fine{font-size:12px;color:var(--quiet);text-wrap:pretty}
.mail-acts{display:flex;align-items:center;justify-content:space-between;gap:8px}
.mail-acts .link{min-height:32px;text-wrap:balance;padding:0 2px;border-radius:8px;font-weight:600;color:var(--words);text-decoration:underline;text-underline-offset:3px;text-align:start}
.mail-acts .quiet{flex:none;min-height:32px;padding:0 2px}
@media(forced-colors:active){.mail{border:1px solid}.mail input{border:1px solid}}`
