/** Questions in the thread; every target is 44 px high, also for a mouse, so that one layout serves all. */
export const richCss: string = `
.rich{width:100%;margin-top:6px;overflow-wrap:anywhere}
.rich:empty{display:none}
.rich fieldset{min-width:0;margin:0;padding:0;border:0}
.rich-row{display:flex;flex-wrap:wrap;gap:8px}
.rich-column{display:grid;gap:8px;max-width:100%}
.rich-button{display:flex;align-items:center;justify-content:center;min-height:44px;min-width:44px;max-width:100%;padding:8px 16px;border:1px solid color-mix(in srgb,var(--text) 45%,transparent);
border-radius:14px;font-weight:600;font-size:15px;line-height:1.3;text-align:center;text-decoration:none;color:var(--text);background:var(--raised);transition:background .12s}
.rich-row .rich-button{border-radius:22px}
.frame .rich-button{border:1px solid color-mix(in srgb,var(--text) 45%,transparent);padding:8px 16px;background:var(--raised);color:var(--text)}
.frame .rich-button:hover{background:var(--wash)}
.rich-card,.rich-form{overflow:hidden;border-radius:16px;background:var(--raised);box-shadow:inset 0 0 0 1px var(--line),0 1px 3px rgb(15 18 30/.06)}
.rich-card{display:flex;flex-direction:column;height:100%}
.rich-card img{display:block;width:100%;aspect-ratio:16/9;object-fit:cover;background:var(--soft)}
.rich-words{flex:1;display:flex;flex-direction:column;gap:6px;padding:14px}
.rich-words strong{font-weight:650}
.rich-words p{color:var(--quiet);font-size:14px;white-space:pre-wrap}
.rich-words .rich-column{margin-top:auto;padding-top:8px}
.rich-carousel ul{display:flex;gap:10px;margin:0;padding:2px;list-style:none;overflow-x:auto;overscroll-behavior-x:contain;scroll-snap-type:x mandatory;scroll-behavior:smooth;scrollbar-width:none;outline-offset:-2px}
.rich-carousel li{flex:0 0 82%;scroll-snap-align:start}
.rich-carousel ul:focus-visible{outline:2px solid var(--text);border-radius:18px}
.rich-steps{display:flex;justify-content:flex-end;gap:4px;margin-top:4px}
.frame .rich-steps .tool{width:44px;height:44px;margin:0}
.rich-form{padding:14px}
.rich-form fieldset{display:grid;gap:12px}
.rich-title{padding:0;margin-bottom:10px;font-weight:650}
.rich-field{display:grid;gap:4px;min-width:0}
.rich-label{font-size:13px;font-weight:600}
.rich-label small,.rich-option small{font-weight:400;font-size:13px;color:var(--quiet)}
.frame .rich-input{width:100%;min-width:0;min-height:44px;padding:8px 12px;border:1px solid color-mix(in srgb,var(--quiet) 70%,transparent);border-radius:12px;font-size:16px;line-height:24px;color:var(--words);background:var(--surface);outline:0}
.frame .rich-input:focus{outline:2px solid #0000;border-color:var(--text);box-shadow:inset 0 0 0 1px var(--text)}
.frame .rich-input[aria-invalid=true]{border-color:var(--bad);box-shadow:inset 0 0 0 1px var(--bad)}
.frame .rich-input[dir=ltr]:dir(ltr){text-align:start}
.rich-option{display:flex;align-items:center;gap:12px;min-height:44px;padding:6px 4px;cursor:pointer}
.rich-option+.rich-option{border-top:1px solid var(--line)}
.rich-form fieldset:has(>.rich-option){gap:0}
.frame .rich-option input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--text)}
.rich-option input:focus-visible{outline:2px solid var(--text);outline-offset:2px}
.rich-option>span{display:grid;min-width:0}
.rich-form .primary{width:100%;min-height:44px;margin-top:14px}
.rich-answered{display:flex;align-items:flex-start;gap:8px;width:fit-content;max-width:100%;padding:8px 12px;border-radius:14px;font-size:14px;color:var(--quiet);background:var(--wash)}
.rich-answered:focus-visible{outline:2px solid var(--text);outline-offset:2px}
.rich-answered .icon{width:18px;height:18px;margin-top:1px;color:var(--good)}
.rich-answered bdi{white-space:pre-wrap}
*+.rich-answered{margin-top:8px}
@media(prefers-reduced-motion:reduce){.rich-carousel ul{scroll-behavior:auto}}
@media(forced-colors:active){.rich-card,.rich-form,.rich-answered{border:1px solid}}`
