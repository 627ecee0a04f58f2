/**
 * The host takes no room and inherits nothing; inside, only what is drawn takes the pointer.
 * `!important` in `:host` outranks the page, so that its own rules for `*` cannot reach in.
 */
export const launcherCss: string = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;
width:0!important;height:0!important;z-index:var(--bk-z,2147483000)!important;
--bk-side:calc(20px + env(safe-area-inset-right));--bk-base:calc(20px + env(safe-area-inset-bottom));
font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif!important;-webkit-text-size-adjust:100%}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.launcher{all:unset;box-sizing:border-box;position:fixed;bottom:var(--bk-base);right:var(--bk-side);width:56px;height:56px;
border-radius:50%;cursor:pointer;display:grid;place-items:center;color:var(--bk-ink);
background:linear-gradient(rgb(255 255 255/.16),rgb(0 0 0/.06)) var(--bk-accent);
box-shadow:inset 0 1px rgb(255 255 255/.25),0 1px 3px rgb(0 0 0/.2),0 6px 16px -2px rgb(0 0 0/.22),0 14px 36px -8px var(--bk-accent);
transition:transform .16s cubic-bezier(.2,.8,.3,1.2),filter .16s;-webkit-tap-highlight-color:transparent;touch-action:manipulation}
.left .launcher,.left .failure{right:auto;left:var(--bk-side)}
.launcher:hover{transform:scale(1.05);filter:brightness(1.06)}
.launcher:active{transform:scale(.95)}
.launcher:focus-visible{outline:3px solid var(--bk-accent);outline-offset:3px}
.launcher svg{width:28px;height:28px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.launcher path{transform-origin:center;transition:transform .18s,opacity .12s}
.bubble{fill:currentColor}
.lines{stroke:var(--bk-accent)}
.chevron,[aria-expanded=true]>svg>:not(.chevron){opacity:0;transform:scale(.5) rotate(-30deg)}
[aria-expanded=true]>svg>.chevron{opacity:1;transform:none;stroke-width:2.5}
.launcher[aria-busy=true]::after{content:"";position:absolute;inset:-5px;border-radius:50%;border:3px solid var(--bk-accent);
border-top-color:transparent;animation:bk-spin .7s linear infinite}
.badge{position:absolute;top:-3px;right:-3px;min-width:20px;height:20px;padding:0 5px;border-radius:10px;background:#e5234b;color:#fff;
font:600 12px/20px system-ui,sans-serif;text-align:center;box-shadow:0 0 0 2px Canvas}
.failure{position:fixed;bottom:calc(var(--bk-base) + 72px);right:var(--bk-side);width:280px;max-width:calc(100vw - 40px);padding:16px;
border-radius:16px;background:Canvas;color:CanvasText;border:1px solid rgb(128 128 128/.25);box-shadow:0 12px 40px -8px rgb(0 0 0/.35)}
.failure button{all:unset;display:block;margin-top:12px;padding:8px 14px;border-radius:10px;background:var(--bk-accent);color:var(--bk-ink);
font-weight:600;cursor:pointer;width:max-content}
.failure button:focus-visible{outline:2px solid;outline-offset:2px}
@keyframes bk-spin{to{transform:rotate(1turn)}}
@media(max-width:480px){.launcher[aria-expanded=true]{display:none}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}.launcher[aria-busy=true]::after{animation-duration:3s}}
@media(forced-colors:active){.launcher,.badge{border:2px solid ButtonText}}
@media print{:host{display:none!important}}`
