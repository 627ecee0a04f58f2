/**
 * The host takes no room and inherits nothing; inside, only what is drawn takes the pointer.
 * `!important` in `:host` outranks the page, so that its own rules for `*` cannot reach in. Where
 * things lie and over what is inside, without it, and for the page to say by `--bk-…`.
 * Transparent borders are what forced colours make visible. Words and signs on the accent are white
 * or black, whichever is read better: both have 4.5:1 at a lightness of 49.
 */
export const launcherCss: string =
  ':host{all:initial!important;display:contents!important;--bk-base:calc(var(--bk-y,20)*1px + env(safe-area-inset-bottom));--bk-right:calc(var(--bk-x,20)*1px + env(safe-area-inset-right));--bk-left:auto}' +
  ':host([data-side=left]){--bk-left:calc(var(--bk-x,20)*1px + env(safe-area-inset-left));--bk-right:auto}' +
  '.launcher,.retry{all:unset;box-sizing:border-box;border:1px solid #0000;cursor:pointer;background:linear-gradient(#fff3,#0001) border-box var(--bk-accent);color:#fff}' +
  '@supports(color:lab(from red l 0 0)){.launcher,.retry{color:lab(from var(--bk-accent) calc((49 - l)*9e9) 0 0)}}' +
  '.launcher,.failure{left:var(--bk-left);bottom:var(--bk-base);right:var(--bk-right);z-index:var(--bk-z,999999999);position:fixed}' +
  '.launcher{transition:scale .16s;width:56px;height:56px;border-radius:50%;-webkit-tap-highlight-color:#0000;box-shadow:inset 0 1px #fff4,0 6px 16px -2px #0003,0 14px 36px -8px var(--bk-accent)}' +
  '.launcher:hover{scale:1.05}' +
  '.launcher:active{scale:.95}' +
  'button:focus-visible{outline:3px solid var(--bk-accent);outline-offset:3px}' +
  '.launcher svg{position:absolute;inset:13px;fill:currentColor}' +
  '.launcher[aria-busy=true]{animation:bk-wait .5s infinite alternate}' +
  '@keyframes bk-wait{to{opacity:.5}}' +
  '.failure{font:15px system-ui;width:272px;border:1px solid #8884;color:CanvasText;background:Canvas;box-shadow:0 6px 16px -2px #0003;margin-bottom:72px;padding:16px;border-radius:16px}' +
  '.retry{margin-top:16px;border-radius:16px;padding:8px 16px;display:table}' +
  '@media(prefers-reduced-motion){.launcher{transition:none}}' +
  '[hidden]{display:none}' +
  '@media print{:host{display:none!important}}'
