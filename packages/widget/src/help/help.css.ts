export const helpCss: string = `
.search{position:relative;display:flex;align-items:center;flex:none}
.search .icon{position:absolute;inset-inline-start:14px;width:18px;color:var(--quiet);pointer-events:none}
.search input{width:100%;min-height:46px;padding:10px 14px;padding-inline-start:42px;border:0;border-radius:14px;font-size:16px;line-height:24px;background:var(--raised);
box-shadow:inset 0 0 0 1px var(--line),0 1px 2px rgb(15 18 30/.05);outline:0;appearance:none;transition:box-shadow .12s}
.search input:focus{box-shadow:inset 0 0 0 2px var(--text)}
.help fieldset{margin:0;border:0;min-width:0}
.topics{padding:0;display:flex;flex-wrap:wrap;gap:6px;flex:none}
.topics button{min-height:34px;padding:5px 13px;border-radius:17px;font-size:13px;font-weight:550;color:var(--quiet);background:var(--soft);transition:background .12s}
.topics button:hover{color:var(--words)}
.topics [aria-pressed=true]{color:var(--ink);background:var(--fill)}
.help .hits{flex:none}
.help .none{padding:24px 12px;text-align:center;color:var(--quiet);overflow-wrap:anywhere;text-wrap:balance}
.help article{display:flex;flex-direction:column;gap:14px;flex:1}
.help .back{align-self:flex-start;margin:-6px 0 -4px;margin-inline-start:-8px}
.help h2{font-size:24px;line-height:1.2;font-weight:700;letter-spacing:-.02em;text-wrap:balance;overflow-wrap:anywhere;outline:0}
.help .reading{display:flex;flex-direction:column;gap:14px;outline:0}
.reading:empty{min-height:104px;border-radius:8px;background:repeating-linear-gradient(var(--soft) 0 14px,transparent 14px 30px)}
.prose{display:flex;flex-direction:column;gap:12px;line-height:1.55;overflow-wrap:anywhere}
.prose :is(h3,h4,h5){margin:8px 0 -4px;font-size:17px;line-height:1.3;font-weight:650;letter-spacing:-.01em}
.prose :is(h4,h5){font-size:15px}
.prose :is(ul,ol){display:flex;flex-direction:column;gap:6px;margin:0;padding-inline-start:22px}
.prose li>:is(p,ul,ol)+*{margin-top:6px}
.prose li::marker{color:var(--quiet)}
.prose a,.source{color:var(--text);text-underline-offset:2px}
.source{align-self:flex-start;font-size:13px}
.prose blockquote{margin:0;padding:2px 0;padding-inline-start:14px;border-inline-start:3px solid var(--line);color:var(--quiet)}
.prose blockquote>*{margin:0}
.prose code{padding:1px 5px;border-radius:5px;font:13px ui-monospace,monospace;background:var(--soft)}
.prose pre{margin:0;padding:12px 14px;border-radius:12px;font:13px/1.5 ui-monospace,monospace;white-space:pre-wrap;direction:ltr;text-align:left;background:var(--soft)}
.prose img{max-width:100%;height:auto;border-radius:12px;background:var(--soft)}
.prose hr{width:100%;margin:4px 0;border:0;border-top:1px solid var(--line)}
.prose table{width:100%;border-spacing:0;border-radius:12px;box-shadow:inset 0 0 0 1px var(--line);background:var(--raised);font-size:14px}
.prose :is(th,td){padding:8px 12px;text-align:start;vertical-align:top;overflow-wrap:break-word}
.prose th{font-weight:600;color:var(--quiet);font-size:13px}
.prose tr+tr :is(th,td){border-top:1px solid var(--line)}
.help .fine{font-size:12px;color:var(--quiet)}
.help .vote{display:grid;grid-template-columns:1fr auto;align-items:center;gap:4px 12px;margin:4px 0 0;padding:12px 12px 12px 16px;border-radius:16px;background:var(--raised);box-shadow:0 0 0 1px var(--line)}
.help .vote:dir(rtl){padding:12px 16px 12px 12px}
.vote>p:first-child{font-weight:600}
.vote>div{display:flex;gap:6px}
.vote button{display:flex;align-items:center;justify-content:center;gap:4px;min-width:60px;min-height:40px;padding:6px 14px;border-radius:12px;font-weight:600;background:var(--soft);transition:background .12s}
.vote button:hover{background:var(--wash);color:var(--text)}
.vote [aria-pressed=true]{color:var(--ink);background:var(--fill)}
.vote button .icon{width:15px;stroke-width:2.6}
.vote [role=status]{grid-column:1/-1}
.vote [role=status]:empty{display:none}
.contact{margin-top:auto;padding:16px 0 0}
.contact h3{font-size:13px;font-weight:600;color:var(--quiet)}
.ways{display:grid;grid-template-columns:1fr 1fr;gap:8px;margin-top:8px}
.ways button{display:flex;align-items:center;justify-content:center;gap:8px;min-height:46px;padding:6px 8px;border-radius:14px;font-size:14px;font-weight:600;background:var(--raised);
box-shadow:0 0 0 1px var(--line),0 1px 2px rgb(15 18 30/.05);transition:background .12s}
.ways button:hover{background:var(--wash);color:var(--text)}
.ways .icon{width:17px;color:var(--text)}
@media(forced-colors:active){.search input,.vote,.vote button,.ways button,.topics button{border:1px solid!important}[aria-pressed=true]{background:Highlight!important;color:HighlightText!important;forced-color-adjust:none}}`
