metadata description = 'First phase: everything but the subscription to events, which needs the code to be there (subscription.bicep).'

targetScope = 'subscription'

import { applicationSettings, readyInstances, uploader } from 'modules/settings.bicep'

@description('Name of this deployment, such as rozpocty. It is part of every resource\'s name.')
@minLength(2)
@maxLength(20)
param name string

@description('Azure region of all resources.')
@minLength(1)
param location string

@description('Settings of the application.')
param settings applicationSettings

@description('Who is told of poison messages, rejected imports, lost events, failing availability and cost.')
@minLength(1)
@maxLength(20)
param operatorEmails string[]

@description('Who may drop files for which municipality.')
@maxLength(1000)
param uploaders uploader[] = []

@description('Addresses from which code may be deployed, as 203.0.113.7/32. From everywhere else the site for deploying is closed.')
@maxLength(50)
param deployers string[] = []

@description('In how many places the data lie: one building, three, or another region besides.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_ZRS'

@description('Instances that are kept ready; each costs money all the time.')
param alwaysReady readyInstances = { http: 0, blob: 0 }

@description('At most so many instances.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('How many requests an instance answers at once.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int = 32

@description('Whether Front Door stands before the application. It costs money all the time.')
param frontDoor bool = false

@description('For how many days an export that was replaced or removed can be brought back.')
@minValue(1)
@maxValue(365)
param exportRecoveryDays int = 90

@description('For how many days a published file that was removed can be brought back.')
@minValue(1)
@maxValue(365)
param publicRecoveryDays int = 7

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('At how many gigabytes a day logging stops until the next day; -1 is no limit.')
@minValue(-1)
@maxValue(100)
param dailyLogGigabytes int = 1

@description('At how many gigabytes a day the log of who read and wrote what in the storage stops until the next day; -1 is no limit.')
@minValue(-1)
@maxValue(100)
param dailyStorageLogGigabytes int = 1

@description('What a month may cost before the operators get a mail, in the currency of the subscription; 0 is no budget.')
@minValue(0)
param monthlyBudget int

@description('First day of the month in which the budget began, as yyyy-MM-01. Keep it: it cannot be moved later.')
@minLength(10)
@maxLength(10)
param budgetFrom string

var tags = { 'azd-env-name': name }
var token = uniqueString(subscription().id, name, location)
var exportAccountName = 'stexp${token}'
var publicAccountName = 'stpub${token}'
var hostAccountName = 'sthost${token}'
var topicName = 'evgt-${name}'
var insightsName = 'appi-${name}'
var appName = '${name}-${token}'
var appAddress = 'https://${appName}.azurewebsites.net'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { location: location, tags: tags, name: 'id-${name}' }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    exportAccountName: exportAccountName
    publicAccountName: publicAccountName
    hostAccountName: hostAccountName
    redundancy: redundancy
    exportRecoveryDays: exportRecoveryDays
    // Only a page of the public address may upload by a browser.
    uploadOrigins: [settings.?publicAddress ?? door.?outputs.address ?? appAddress]
    publicRecoveryDays: publicRecoveryDays
  }
}

module telemetry 'modules/telemetry.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: 'log-${name}'
    insightsName: insightsName
    retentionDays: logRetentionDays
    dailyGigabytes: dailyLogGigabytes
  }
}

module storageLogs 'modules/storage-logs.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: 'log-${name}-storage'
    retentionDays: logRetentionDays
    dailyGigabytes: dailyStorageLogGigabytes
    accountNames: [exportAccountName, publicAccountName, hostAccountName]
  }
  dependsOn: [storage]
}

module events 'modules/events.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: topicName
    exportAccountName: exportAccountName
  }
  dependsOn: [storage]
}

module roleDefinitions 'modules/role-definitions.bicep' = {
  params: { deployment: '${name}-${token}', groupId: group.id }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    exportAccountName: exportAccountName
    publicAccountName: publicAccountName
    hostAccountName: hostAccountName
    insightsName: insightsName
    applicationPrincipalId: identity.outputs.principalId
    topicPrincipalId: events.outputs.principalId
    uploaders: uploaders
  }
  dependsOn: [storage, telemetry, roleDefinitions]
}

module door 'modules/front-door.bicep' = if (frontDoor) {
  scope: group
  params: {
    tags: tags
    profileName: 'afd-${name}'
    endpointName: name
    originHostName: '${appName}.azurewebsites.net'
  }
}

// After the roles: the host looks for its storage as soon as it starts.
module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: appName
    planName: 'plan-${name}'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    exportAccountName: exportAccountName
    publicAccountName: publicAccountName
    hostAccountName: hostAccountName
    insightsConnectionString: telemetry.outputs.connectionString
    settings: settings
    address: door.?outputs.address ?? appAddress
    alwaysReady: alwaysReady
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    requestsPerInstance: requestsPerInstance
    deployers: deployers
    frontDoorId: door.?outputs.frontDoorId ?? ''
  }
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    namePrefix: name
    insightsName: insightsName
    topicName: topicName
    publicAddress: settings.?publicAddress ?? door.?outputs.address ?? appAddress
    emails: operatorEmails
  }
  dependsOn: [telemetry, events]
}

module spending 'modules/spending.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: { name: 'budget-${name}', monthlyAmount: max(monthlyBudget, 1), from: budgetFrom, emails: operatorEmails }
}

@description('The resource group: the second phase goes there.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The app, to which the code is deployed.')
output TRANSPARENCY_APP string = appName

@description('The topic, to which the second phase subscribes.')
output TRANSPARENCY_TOPIC string = topicName

@description('The account whose container exports takes the files.')
output TRANSPARENCY_EXPORT_ACCOUNT string = exportAccountName

@description('Where readers find it.')
output TRANSPARENCY_ADDRESS string = settings.?publicAddress ?? door.?outputs.address ?? appAddress
