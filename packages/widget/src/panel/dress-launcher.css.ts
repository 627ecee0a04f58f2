export const dressLauncherCss: string = `
.launcher svg{transition:transform .18s,opacity .12s}
.launcher .chevron{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.launcher[aria-expanded=false] .chevron,.launcher[aria-expanded=true] .sign{opacity:0;transform:scale(.5) rotate(-30deg)}
.badge{position:absolute;top:-4px;right:-4px;min-width:20px;height:20px;box-sizing:border-box;padding:0 5px;border-radius:10px;background:#e5234b;color:#fff;
font:600 12px/20px system-ui,sans-serif;text-align:center;box-shadow:0 0 0 2px Canvas}
@media(max-width:480px),(max-height:480px){.launcher[aria-expanded=true]{display:none}}`
