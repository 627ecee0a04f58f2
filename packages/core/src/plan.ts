export { checkPlan, type PlanOf, type PlanSchemas } from './check-plan.ts'
