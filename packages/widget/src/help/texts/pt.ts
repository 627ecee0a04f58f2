import { plural } from '../../texts/plural.ts'
import type { HelpTexts } from './help-texts.ts'

const articles = plural('pt', {
  one: '# artigo',
  other: '# artigos',
})

export const pt: HelpTexts = {
  search: 'Procurar uma resposta',
  placeholder: 'De que se trata?',
  found: (count) => `Resultados: ${articles(count)}`,
  none: (question) => `Não há nada sobre «${question}».`,
  empty: 'Ainda não há nada escrito aqui.',
  all: 'Tudo',
  categories: 'Temas',
  backToList: 'Todos os artigos',
  backToChat: 'Voltar à conversa',
  updated: (date) => `Atualizado: ${date}`,
  helped: 'Isto ajudou?',
  yes: 'Sim',
  no: 'Não',
  thanks: 'Obrigado. É bom saber.',
  sorry: 'Obrigado. Pergunte-nos abaixo e uma pessoa responde.',
  stillNeed: 'Ainda precisa de nós?',
  write: 'Escreva-nos',
  newTab: '(abre um novo separador)',
  suggestions: 'Talvez isto ajude',
  suggested: (count) => `Podem responder à sua pergunta: ${articles(count)}`,
  hide: 'Ocultar sugestões',
  failed: 'Não é possível carregar neste momento.',
  gone: 'Este artigo já não existe.',
}
