import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('pt-BR', {
  one: '# artigo',
  other: '# artigos',
})

export const ptBr: HelpTexts = {
  search: 'Buscar uma resposta',
  placeholder: 'Qual é o assunto?',
  found: (count) => `Resultados: ${articles(count)}`,
  none: (question) => `Nada encontrado para “${question}”.`,
  empty: 'Ainda não há nada escrito aqui.',
  all: 'Tudo',
  categories: 'Tópicos',
  backToList: 'Todos os artigos',
  backToChat: 'Voltar à conversa',
  updated: (date) => `Atualizado: ${date}`,
  helped: 'Isso ajudou?',
  yes: 'Sim',
  no: 'Não',
  thanks: 'Obrigado. Bom saber.',
  sorry: 'Obrigado. Pergunte abaixo e uma pessoa responde.',
  stillNeed: 'Ainda precisa de nós?',
  write: 'Escreva para nós',
  newTab: '(abre em uma nova guia)',
  suggestions: 'Talvez isto ajude',
  suggested: (count) => `Podem responder à sua pergunta: ${articles(count)}`,
  hide: 'Ocultar sugestões',
  failed: 'Não é possível carregar agora.',
  gone: 'Este artigo não existe mais.',
}
