/** What people wrote, as far as it differs from what the panel itself says. */
export const linesCss: string = `
.icon-more{stroke-width:3}.more{position:relative;margin-inline-end:-8px}
.greeting.small{padding:4px 24px 16px;text-align:center;border-bottom:1px solid var(--line);margin-bottom:4px}
.greeting.small h2{font-size:16px;font-weight:650;letter-spacing:-.01em}
.greeting.small p{margin-top:4px;font-size:13px}
.day,.system{margin:16px auto 12px;font-size:12px;color:var(--quiet);text-align:center;text-wrap:balance}
.day{font-weight:600}
.system{max-width:280px;padding:6px 12px;border-radius:12px;background:var(--soft)}
.line{position:relative;display:flex;flex-direction:column;align-items:flex-start;margin-top:2px}
.line.first{margin-top:12px}
.line.agent{padding-inline-start:36px}
.line.visitor{align-items:flex-end}
.line .avatar{position:absolute;inset-inline-start:0;bottom:22px;width:28px;height:28px;border-radius:10px;font-size:13px}
.line .avatar:has(+.typing){bottom:4px}
.author{margin:0 2px 4px;font-size:12px;font-weight:600;color:var(--quiet)}
.bubble{max-width:84%;padding:9px 14px;border-radius:18px;background:var(--soft);white-space:pre-wrap;unicode-bidi:plaintext;overflow-wrap:anywhere;overflow:clip}
.typing,[data-seq]:last-child .bubble{animation:bk-in .16s ease-out}
@keyframes bk-in{from{opacity:0;transform:translateY(6px)}}
.agent:not(.first) .bubble{border-start-start-radius:6px}
.agent:not(.last) .bubble{border-end-start-radius:6px}
.visitor .bubble{color:var(--ink);background:var(--fill)}
.visitor:not(.first) .bubble{border-start-end-radius:6px}
.visitor:not(.last) .bubble{border-end-end-radius:6px}
.sending .bubble{opacity:.65}
.bubble a{color:inherit;text-underline-offset:2px;text-decoration-thickness:1px}
.agent .bubble a{color:var(--text)}
.meta{margin:4px 4px 0;min-height:18px;font-size:12px;color:var(--quiet);font-variant-numeric:tabular-nums}
.meta.failed{max-width:84%;color:var(--bad);text-align:end}
.meta.failed button{padding:2px 0;margin-inline-start:6px;font-weight:600;text-decoration:underline}
.typing{display:flex;gap:4px;padding:14px}
.typing i{border:3.5px solid var(--quiet);border-radius:50%;animation:bk-pulse 1.2s infinite}
.typing i:nth-child(2){animation-delay:.15s}.typing i:nth-child(3){animation-delay:.3s}
.earlier{align-self:center;padding:6px 14px;border-radius:16px;font-size:13px;font-weight:600;color:var(--text);background:var(--wash)}
.latest{position:absolute;bottom:12px;inset-inline:0;margin-inline:auto;display:grid;place-items:center;width:36px;height:36px;
border-radius:50%;background:var(--raised);box-shadow:0 0 0 1px var(--line),0 4px 14px rgb(15 18 30/.2)}
.line img{object-fit:cover}
@media(forced-colors:active){.bubble,.latest{border:1px solid}}`
