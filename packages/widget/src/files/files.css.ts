export const filesCss: string = `
.composer:has(.tray){flex-wrap:wrap}
.tray{order:-1;flex:1 0 100%;min-width:0}
.tray:not(:has(ul,.ways,.hint:not(:empty))){display:contents}
.tray ul{display:grid;gap:6px;max-height:188px;margin:0;padding:4px 4px 8px;overflow-y:auto;list-style:none;scrollbar-width:thin}
.upload{display:flex;align-items:center;gap:10px;padding:5px;border-radius:14px;background:var(--soft)}
.thumb{display:grid;place-items:center;width:44px;height:44px;flex:none;border-radius:10px;font-size:11px;font-weight:700;letter-spacing:.02em;color:var(--text);background:var(--wash);overflow:hidden}
.thumb canvas{width:100%;height:100%}
.about{flex:1;min-width:0;display:grid;font-size:13px;line-height:1.35}
.about .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-weight:600}
.about .state{color:var(--quiet)}
.upload.failed .state{color:var(--bad);text-wrap:pretty}
.upload progress{width:100%;height:4px;margin-top:4px;appearance:none;border:0;border-radius:2px;overflow:hidden;background:var(--line)}
.upload progress::-webkit-progress-bar{background:none}
.upload progress::-webkit-progress-value{background:var(--text);transition:width .2s}
.upload progress::-moz-progress-bar{background:var(--text)}
.upload .again{justify-self:start;min-height:28px;font-weight:600;text-decoration:underline}
.ways{display:flex;flex-wrap:wrap;gap:6px;padding:4px 4px 8px}
.ways button{flex:1;min-height:44px;padding:0 12px;border-radius:12px;font-size:14px;font-weight:600;color:var(--text);background:var(--wash)}
.hint{padding:4px 10px;font-size:13px;color:var(--quiet);text-wrap:pretty}
.hint:empty{display:none}.hint.error{color:var(--bad)}
.drop{position:absolute;z-index:1;inset:0;margin:10px;display:grid;place-items:center;border:2px dashed var(--text);border-radius:14px;font-weight:600;text-align:center;color:var(--text);
background:color-mix(in srgb,var(--surface) 92%,transparent);pointer-events:none;animation:bk-in .12s}
.files{display:grid;grid-template-columns:84%;gap:4px;width:100%;margin:4px 0 0;padding:0;list-style:none}
.visitor .files{justify-content:end}
.files li{display:grid;justify-items:start;min-width:0}
.visitor .files li{justify-items:end}
.files .shot{display:block;width:min(100%,var(--w));border-radius:16px;overflow:hidden;background:var(--soft);aspect-ratio:var(--r)}
.files img{display:block;width:100%;height:100%;object-fit:cover}
.files .doc{display:flex;max-width:100%;align-items:center;gap:10px;min-height:52px;padding:4px 14px 4px 4px;padding-inline:4px 14px;border-radius:14px;color:inherit;text-decoration:none;background:var(--soft)}
.files .doc:hover .name{text-decoration:underline}
.sending .files{opacity:.65}
@media(forced-colors:active){.upload,.files .doc,.drop,.ways button,.upload progress{border:1px solid}.upload progress{height:8px}
.upload progress::-webkit-progress-value{background:Highlight}.upload progress::-moz-progress-bar{background:Highlight}}`
