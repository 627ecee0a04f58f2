/**
 * The host takes no room and inherits nothing; inside, only what is drawn takes the pointer.
 * `!important` in `:host` outranks the page, so that its own rules for `*` cannot reach in.
 * Transparent borders are what forced colours make visible.
 */
export const launcherCss: string = `:host{all:initial!important;position:fixed!important;z-index:var(--bk-z,2147483000)!important;
font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif!important;
--bk-base:calc(20px + env(safe-area-inset-bottom));--bk-right:calc(20px + env(safe-area-inset-right));--bk-left:auto}
:host([data-side=left]){--bk-left:calc(20px + env(safe-area-inset-left));--bk-right:auto}
[hidden]{display:none!important}
.launcher,.failure button{all:unset;box-sizing:border-box;border:1px solid #0000;cursor:pointer;color:var(--bk-ink);
background:linear-gradient(#fff3,#0001) border-box var(--bk-accent)}
.launcher,.failure{position:fixed;bottom:var(--bk-base);right:var(--bk-right);left:var(--bk-left)}
.launcher{width:56px;height:56px;border-radius:50%;touch-action:manipulation;-webkit-tap-highlight-color:#0000;
box-shadow:inset 0 1px #fff4,0 1px 3px #0003,0 6px 16px -2px #0003,0 14px 36px -8px var(--bk-accent);
transition:transform .16s cubic-bezier(.2,.8,.3,1.2)}
.launcher:hover{transform:scale(1.05)}
.launcher:active{transform:scale(.95)}
button:focus-visible{outline:3px solid var(--bk-accent);outline-offset:3px}
.launcher svg{position:absolute;inset:13px;fill:currentColor}
.launcher[aria-busy=true]::after{content:"";position:absolute;inset:-6px;border-radius:50%;border:3px solid;color:var(--bk-accent);border-top-color:#0000;animation:bk-spin .7s linear infinite}
@keyframes bk-spin{to{rotate:1turn}}
.failure{margin-bottom:72px;width:272px;padding:16px;border-radius:16px;border:1px solid #8884;background:Canvas;color:CanvasText;box-shadow:0 12px 40px -8px #0006}
.failure button{display:table;margin-top:12px;padding:8px 14px;border-radius:10px}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{:host{display:none!important}}`
