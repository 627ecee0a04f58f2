/**
 * A card beside the launcher. Only it takes the pointer; the colours are the launcher's. Words on the accent
 * are black or white, as on the launcher.
 */
export const momentsCss: string = `
:host{all:initial!important;display:contents!important;--bk-accent:#3a4ee0}
:host([hidden]){display:none!important}
.card{--paper:#fff;--words:#16181d;--quiet:#5d626e;--line:rgb(15 18 30/.12);--soft:#eeeff2;--bad:#c0213f;position:fixed;z-index:var(--bk-z,999999999);bottom:calc(var(--bk-y,20)*1px + 68px + env(safe-area-inset-bottom));right:calc(var(--bk-x,20)*1px + env(safe-area-inset-right));box-sizing:border-box;
width:min(352px,calc(100vw - 40px));max-height:calc(100dvh - 120px);overflow-y:auto;overscroll-behavior:contain;padding:18px;border:1px solid #0000;border-radius:20px;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
color:var(--words);background:var(--paper) padding-box;box-shadow:0 0 0 1px var(--line),0 2px 6px rgb(15 18 30/.06),0 16px 40px -8px rgb(15 18 30/.28);overflow-wrap:anywhere;animation:bk-come .18s cubic-bezier(.2,.9,.3,1)}
:host([data-side=left]) .card{right:auto;left:calc(var(--bk-x,20)*1px + env(safe-area-inset-left))}
@keyframes bk-come{from{opacity:0;transform:translateY(10px)}}
@media(prefers-color-scheme:dark){.card{color-scheme:dark;--paper:#212329;--words:#f1f2f5;--quiet:#a9aeba;--line:rgb(255 255 255/.14);--soft:#2f323a;--bad:#ff8fa1}}
.card *{box-sizing:border-box}
.kind{margin:0 0 4px;padding-inline-end:40px;font-size:13px;font-weight:600;color:var(--quiet)}
.kind::before{content:"";display:inline-block;width:8px;height:8px;margin-inline-end:8px;border-radius:50%;background:var(--bk-accent)}
.fraud .kind{color:var(--bad)}.fraud .kind::before{background:var(--bad)}
.title{margin:0;padding-inline-end:36px;font-size:17px;line-height:1.3;font-weight:650;letter-spacing:-.01em}
.kind+.title{padding-inline-end:0}
.body{margin:6px 0 0;white-space:pre-wrap;color:var(--quiet)}
dl{margin:12px 0 0;padding:10px 12px;border-radius:12px;font-size:14px;background:var(--soft)}
dl div{display:flex;gap:12px;justify-content:space-between}
dl div+div{margin-top:4px}
dt{flex:none;color:var(--quiet)}dd{margin:0;font-weight:600;text-align:end;min-width:0}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:14px}
.go{all:unset;flex:1 1 auto;box-sizing:border-box;min-height:44px;padding:10px 16px;border:1px solid #0000;border-radius:12px;font-weight:600;line-height:22px;text-align:center;cursor:pointer;color:#fff;background:var(--bk-accent)}
@supports(color:lab(from red l 0 0)){.go{color:lab(from var(--bk-accent) calc((49 - l)*9e9) 0 0)}}
.go~.go{color:var(--words);background:var(--soft)}
.go:hover{filter:brightness(1.06)}
.close{all:unset;position:absolute;top:6px;inset-inline-end:6px;display:grid;place-items:center;width:44px;height:44px;border-radius:14px;cursor:pointer;color:var(--quiet)}
.close:hover{color:var(--words)}
.cross{width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
:is(.go,.close):focus-visible,.score :focus-visible+span{outline:3px solid var(--words);outline-offset:2px}
fieldset{min-width:0;margin:12px 0 0;padding:0;border:0}
.scores{display:flex;direction:ltr;justify-content:space-between}
.score{position:relative;flex:1;min-width:24px;cursor:pointer}
.score input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.score span{display:grid;place-items:center;min-height:44px;border-radius:10px;font-size:30px;line-height:1;color:var(--bk-accent)}
.survey:not(.nps) .score:has(:checked)~.score span,.survey:not(.nps):not(:has(:checked)) .score span{color:color-mix(in srgb,var(--quiet) 80%,var(--paper))}
.survey:not(.nps):not(:has(:checked)) .score:has(~.score:hover) span,.survey:not(.nps):not(:has(:checked)) .score:hover span{color:var(--bk-accent)}
.nps .scores{gap:2px}
.nps .score span{font-size:14px;font-weight:600;color:var(--words);background:var(--soft)}
.nps .score :checked+span{color:var(--paper);background:var(--words)}
.ends{display:flex;direction:ltr;justify-content:space-between;gap:12px;margin-top:4px;font-size:12px;color:var(--quiet)}
textarea{display:block;width:100%;margin-top:12px;padding:10px 12px;border:1px solid color-mix(in srgb,var(--quiet) 70%,#0000);border-radius:12px;font:16px/1.4 system-ui,sans-serif;color:var(--words);background:var(--paper);resize:vertical}
textarea::placeholder{color:var(--quiet);opacity:1}
.error{margin:8px 0 0;font-size:13px;color:var(--bad)}
.error:empty{display:none}
.survey .go{display:block;width:100%;margin-top:12px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){.card{animation:none}}
@media(forced-colors:active){.card,.go,.close,textarea{border:1px solid}.score :checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}
@media print{:host{display:none!important}}`
