/** Colours, the panel as a surface, and what all views share. */
export const frameCss: string = `
.frame{font:15px/1.45 var(--beckon-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);--surface:var(--beckon-surface,#fff);--canvas:var(--beckon-canvas,#f6f6f8);--raised:#fff;--pick:#fff;--line:rgb(15 18 30/.09);--words:var(--beckon-text,#16181d);--quiet:#5d626e;--soft:#eeeff2;--bad:#c0213f;
--good:#178a50;--fill:var(--light-fill);--ink:var(--light-ink);--text:var(--light-text);--wash:color-mix(in srgb,var(--fill) 9%,var(--surface));
--shadow:0 0 0 1px var(--line),0 2px 6px rgb(15 18 30/.06),0 12px 28px -6px rgb(15 18 30/.18),0 32px 64px -16px rgb(15 18 30/.24);color:var(--words)}
@media(prefers-color-scheme:dark){.frame{color-scheme:dark;--surface:var(--beckon-surface,#18191d);--canvas:var(--beckon-canvas,#121316);--raised:#212329;--pick:#43464f;--line:rgb(255 255 255/.1);--words:var(--beckon-text,#f1f2f5);
--quiet:#a2a7b3;--soft:#2a2c33;--bad:#ff7d92;--good:#4cc98a;--fill:var(--dark-fill);--ink:var(--dark-ink);--text:var(--dark-text);
--wash:color-mix(in srgb,var(--fill) 16%,var(--surface));--shadow:0 0 0 1px var(--line),0 24px 64px -12px rgb(0 0 0/.7)}}
.panel{position:fixed;z-index:var(--bk-z,999999999);bottom:calc(var(--bk-base) + 72px);right:var(--bk-right);left:var(--bk-left);width:384px;height:min(680px,calc(100dvh - var(--bk-base) - 92px));
display:flex;flex-direction:column;overflow:hidden;border-radius:var(--beckon-radius,20px);background:linear-gradient(var(--wash),#0000 240px) var(--surface);box-shadow:var(--shadow);outline:0;
transform-origin:calc(100% - 28px) 100%;animation:bk-rise .18s cubic-bezier(.2,.9,.3,1)}
:host([data-side=left]) .panel{transform-origin:28px 100%}
@keyframes bk-rise{from{opacity:0;transform:translateY(12px) scale(.96)}}
:where(.frame) :where(*,::before,::after){box-sizing:border-box}
:where(.frame) :where(button,input,textarea){font:inherit;color:inherit;margin:0}
:where(.frame) :where(button){cursor:pointer;padding:0;border:0;background:none;-webkit-tap-highlight-color:transparent;touch-action:manipulation}
:where(.frame) :where(h2,h3,p){margin:0;font-size:inherit;font-weight:inherit}
.frame :is(button,a,[tabindex="0"]):focus-visible{outline:2px solid var(--text);outline-offset:2px}
.icon{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
:dir(rtl)>.icon:is(.icon-back,.icon-next){transform:scaleX(-1)}
.header{display:flex;align-items:center;gap:12px;padding:12px;min-height:68px;flex:none;border-bottom:1px solid var(--line)}
.tool{display:grid;place-items:center;width:36px;height:36px;padding:0;border-radius:12px;color:var(--quiet);transition:background .12s,color .12s}
.tool:hover{background:var(--soft);color:var(--words)}
.tool:first-child{margin-inline-end:-8px}
.title{flex:1;min-width:0;display:grid;line-height:1.3}
.title strong{font-weight:650;font-size:16px;letter-spacing:-.01em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.avatar{display:grid;place-items:center;width:40px;height:40px;flex:none;border-radius:13px;font-weight:650;font-size:18px;color:var(--ink);
background:var(--fill)}
.status{display:flex;align-items:baseline;text-wrap:balance;gap:6px;font-size:13px;color:var(--quiet)}
.status:not(:empty)::before{content:"";width:7px;height:7px;border-radius:50%;background:var(--good)}
.status.away::before{background:var(--quiet)}
.status.connecting::before,.status.offline::before{background:#d99a1c;animation:bk-pulse 1.2s infinite}
@keyframes bk-pulse{50%{opacity:.25}}
.primary{display:block;padding:11px 18px;border-radius:12px;font-weight:600;text-align:center;color:var(--ink);
background:var(--fill);box-shadow:0 1px 2px rgb(15 18 30/.2)}
.error{color:var(--bad);font-size:13px}
@media(max-width:480px),(max-height:480px){.panel{inset:var(--top,0) 0 auto;width:100%;height:var(--height,100dvh);border-radius:0;box-shadow:none}
.header{padding-top:calc(12px + env(safe-area-inset-top))}.tool{width:44px;height:44px}}
@media(prefers-reduced-motion:reduce){.frame *,.frame ::before{animation:none!important;transition:none!important}}
@media(forced-colors:active){.panel,.send,.primary,.avatar,.composer{border:1px solid}.frame :focus-visible{outline:2px solid}}`
