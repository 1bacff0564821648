metadata description = 'Who read, wrote and removed what in the storage accounts, and from where. In a workspace of their own: what fills them does not stop the logs that alerts read.'

@description('Location of the workspace.')
param location string

@description('Tags of the workspace.')
param tags object

@description('Name of the workspace.')
@minLength(4)
@maxLength(63)
param workspaceName string

@description('For how many days they are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('At how many gigabytes a day they stop until the next day; -1 is no limit.')
@minValue(-1)
@maxValue(100)
param dailyGigabytes int

@description('Names of the accounts.')
@minLength(1)
@maxLength(10)
param accountNames string[]

var logs = [
  for kind in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: kind, enabled: true }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    features: { disableLocalAuth: true }
  }
}

resource accounts 'Microsoft.Storage/storageAccounts@2025-01-01' existing = [
  for name in accountNames: {
    name: name
  }
]

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' existing = [
  for (name, index) in accountNames: {
    parent: accounts[index]
    name: 'default'
  }
]

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' existing = [
  for (name, index) in accountNames: {
    parent: accounts[index]
    name: 'default'
  }
]

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' existing = [
  for (name, index) in accountNames: {
    parent: accounts[index]
    name: 'default'
  }
]

resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = [
  for (name, index) in accountNames: {
    scope: blobs[index]
    name: 'who-did-what'
    properties: { workspaceId: workspace.id, logs: logs }
  }
]

resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = [
  for (name, index) in accountNames: {
    scope: tables[index]
    name: 'who-did-what'
    properties: { workspaceId: workspace.id, logs: logs }
  }
]

resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = [
  for (name, index) in accountNames: {
    scope: queues[index]
    name: 'who-did-what'
    properties: { workspaceId: workspace.id, logs: logs }
  }
]
