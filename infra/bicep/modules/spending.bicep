metadata description = 'A mail when the resource group costs more in a month than was meant. Nothing is switched off by it.'

@description('Name of the budget.')
@minLength(1)
@maxLength(63)
param name string

@description('What a month may cost, in the currency of the subscription.')
@minValue(1)
param monthlyAmount int

@description('First day of the month in which the budget began, as yyyy-MM-01. It cannot be moved later.')
@minLength(10)
@maxLength(10)
param from string

@description('Who gets a mail.')
@minLength(1)
@maxLength(20)
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: monthlyAmount
    timeGrain: 'Monthly'
    timePeriod: { startDate: from }
    notifications: {
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
      }
      expected: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
      }
    }
  }
}
