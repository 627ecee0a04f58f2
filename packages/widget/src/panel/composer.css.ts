export const composerCss: string = `
.foot{flex:none;padding:4px 12px calc(6px + env(safe-area-inset-bottom))}
.composer{display:flex;align-items:flex-end;gap:4px;padding:5px;border-radius:24px;background:var(--raised);
box-shadow:0 0 0 1px var(--line),0 1px 3px rgb(15 18 30/.06);transition:box-shadow .12s}
.composer:focus-within{box-shadow:0 0 0 2px var(--text),0 4px 16px -4px rgb(15 18 30/.2)}
.composer textarea{flex:1;min-width:0;padding-block:8px;padding-inline:12px 4px;border:0;outline:0;background:none;resize:none;font-size:16px;line-height:22px;max-height:132px;
scrollbar-width:thin}
.frame ::placeholder{color:var(--quiet);opacity:1}
.composer>.tool{width:36px;height:36px;margin:1px 0;border-radius:50%}
.composer>.tool+.tool{margin-inline-start:-4px}
.composer>.tool~textarea{padding-inline-start:2px}
.send{display:grid;place-items:center;width:38px;height:38px;flex:none;padding:0;border-radius:50%;color:var(--ink);background:var(--fill);
transition:transform .12s,opacity .12s,filter .12s}
.send:hover{filter:brightness(1.08)}.send:active{transform:scale(.92)}
.send:disabled{background:var(--soft);color:var(--quiet);cursor:default;filter:none;transform:none}
.actions{display:flex;justify-content:space-between;margin-top:4px}
.over{gap:16px}.foot .over{margin:0 10px 6px}
.quiet{display:flex;align-items:center;gap:6px;min-height:36px;padding:0 10px;border-radius:10px;font-size:13px;font-weight:550;color:var(--quiet);
transition:background .12s}
.quiet:hover{background:var(--soft);color:var(--words)}
.quiet .icon{width:16px;height:16px}
@media(max-width:480px),(max-height:480px){.quiet{min-height:40px}}`
