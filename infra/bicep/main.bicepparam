using 'main.bicep'

// One town. "azd up" reads this file; what differs from town to town comes from its environment ("azd env set NAME VALUE").
param name = readEnvironmentVariable('AZURE_ENV_NAME', 'rozpocet')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')

param settings = {
  tagAuthority: readEnvironmentVariable('TRANSPARENCY_TAG_AUTHORITY', 'rozpocet.example.cz')
  publisherIco: readEnvironmentVariable('TRANSPARENCY_PUBLISHER_ICO', '')
  publisherName: readEnvironmentVariable('TRANSPARENCY_PUBLISHER_NAME', '')
}

param operatorEmails = [
  readEnvironmentVariable('TRANSPARENCY_OPERATOR_EMAIL', 'informatik@example.cz')
]

// Several are separated by commas.
param deployers = filter(
  split(readEnvironmentVariable('TRANSPARENCY_DEPLOY_FROM', ''), ','),
  address => !empty(address)
)

param monthlyBudget = int(readEnvironmentVariable('TRANSPARENCY_MONTHLY_BUDGET', '0'))
param budgetFrom = readEnvironmentVariable('TRANSPARENCY_BUDGET_FROM', '2026-01-01')
