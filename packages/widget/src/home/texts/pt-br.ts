import type { HomeTexts } from './home-texts.ts'

export const ptBr: HomeTexts = {
  welcome: 'Como você prefere falar conosco?',
  chatEntry: 'Conversar conosco',
  chatHint: 'Escreva agora, leia a resposta aqui',
  callHint: 'Deixe seu número e nós ligamos',
  helpEntry: 'Encontrar uma resposta',
  helpHint: 'Pesquise em nossos artigos',
}
