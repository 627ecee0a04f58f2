export const menuCss: string = `
.menu{position:absolute;z-index:1;top:100%;inset-inline-end:0;min-width:200px;padding:6px;display:grid;border-radius:14px;background:var(--raised);box-shadow:var(--shadow);animation:bk-in .12s ease-out}
.menu button{min-height:44px;padding:8px 12px;border-radius:10px;text-align:start;font-size:14px;font-weight:550;transition:background .12s}
.menu button:hover{background:var(--soft)}
.menu .error{max-width:240px;padding:8px 12px;font-size:13px;color:var(--bad)}
@media(forced-colors:active){.menu{border:1px solid}}`
