export const threadCss: string = `
.thread{position:relative;flex:1;min-height:0;display:flex}
.scroller{flex:1;overflow-y:auto;overscroll-behavior:contain;scrollbar-width:thin;
scrollbar-color:var(--line) transparent}
.content{display:flex;flex-direction:column;padding:16px}
.greeting{padding:24px 4px 20px}
.greeting h2{font-size:28px;line-height:1.15;font-weight:700;letter-spacing:-.025em;text-wrap:balance}
.greeting p{margin-top:10px;color:var(--quiet);text-wrap:pretty}
.notice{margin:0 12px 8px;padding:14px;border-radius:14px;font-size:14px;background:var(--soft)}
.notice .primary{margin-top:10px;width:100%}`
