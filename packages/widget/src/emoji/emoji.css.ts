export const emojiCss: string = `
.composer{position:relative}
.emoji{position:absolute;z-index:2;bottom:calc(100% + 8px);inset-inline:0;display:flex;flex-direction:column;max-width:348px;height:min(320px,50vh);border-radius:18px;background:var(--raised);box-shadow:var(--shadow);overflow:clip;animation:bk-in .12s ease-out}
.emoji .top{display:flex;gap:6px;padding:10px;border-bottom:1px solid var(--line)}
.emoji input{flex:1;min-width:0;height:40px;padding:0 12px;border:0;border-radius:12px;font-size:16px;background:var(--soft);outline:0;appearance:none}
.emoji input:focus{box-shadow:inset 0 0 0 2px var(--text)}
.emoji .top .tool{width:40px;height:40px;font-size:20px}
.emoji .all{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:0 8px;scrollbar-width:thin}
.emoji .group{display:grid;grid-template-columns:repeat(8,1fr);padding:8px 0}
.emoji .group+.group{border-top:1px solid var(--line)}
.emoji [role=option]{aspect-ratio:1;border-radius:10px;font:22px/1 "Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif;transition:background .1s}
.emoji [role=option]:is(:hover,:focus){background:var(--soft)}
.emoji [role=option]:focus-visible{outline-offset:-2px}
.emoji .none{padding:12px;text-align:center;font-size:13px;color:var(--quiet)}
.emoji .none:empty{padding:0}
@media(forced-colors:active){.emoji{border:1px solid}.emoji input{border:1px solid}}`
