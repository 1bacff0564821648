metadata description = 'What the application, the events and the municipalities may do, each at the narrowest scope that works.'

import { exportsContainer, incomingContainer, lostEventsContainer, ownRole, publicTables, publishedContainer, reportsContainer } from 'names.bicep'
import { uploader } from 'settings.bicep'

@description('Account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

@description('Account of what is published.')
@minLength(3)
@maxLength(24)
param publicAccountName string

@description('Account of the Functions host.')
@minLength(3)
@maxLength(24)
param hostAccountName string

@description('Application Insights component.')
@minLength(1)
@maxLength(260)
param insightsName string

@description('Principal of the application\'s identity.')
@minLength(36)
@maxLength(36)
param applicationPrincipalId string

@description('Principal of the system topic\'s identity.')
@minLength(36)
@maxLength(36)
param topicPrincipalId string

@description('Who may write into which municipality\'s folder.')
@maxLength(1000)
param uploaders uploader[]

// Built-in roles, by the names that Azure gives them.
var roles = {
  storageBlobDelegator: 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// Our own, of role-definitions.bicep.
var uploading = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ownRole(resourceGroup().id, 'uploading'))
var files = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ownRole(resourceGroup().id, 'files'))
var rows = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', ownRole(resourceGroup().id, 'rows'))

resource exportAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: exportAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource exports 'containers' existing = {
      name: exportsContainer
    }

    resource reports 'containers' existing = {
      name: reportsContainer
    }

    resource incoming 'containers' existing = {
      name: incomingContainer
    }

    resource lostEvents 'containers' existing = {
      name: lostEventsContainer
    }
  }
}

resource publicAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: publicAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource published 'containers' existing = {
      name: publishedContainer
    }
  }

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource tables 'tables' existing = [
      for name in publicTables: {
        name: name
      }
    ]
  }
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: hostAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// The host makes its own containers, queues and tables, so its roles are as wide as the account. Nothing of a municipality lies there.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostAccount
  name: guid(hostAccount.id, applicationPrincipalId, roles.storageBlobDataOwner)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataOwner)
  }
}

resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostAccount
  name: guid(hostAccount.id, applicationPrincipalId, roles.storageQueueDataContributor)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageQueueDataContributor)
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostAccount
  name: guid(hostAccount.id, applicationPrincipalId, roles.storageTableDataContributor)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
  }
}

resource droppedFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount::blobs::exports
  name: guid(exportAccount::blobs::exports.id, applicationPrincipalId, files)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: files
  }
}

resource reportFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount::blobs::reports
  name: guid(exportAccount::blobs::reports.id, applicationPrincipalId, files)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: files
  }
}

resource incomingFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount::blobs::incoming
  name: guid(exportAccount::blobs::incoming.id, applicationPrincipalId, files)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: files
  }
}

// Signs addresses to upload to. Azure gives that key for an account alone; an address opens no more than the roles above.
resource uploadKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount
  name: guid(exportAccount.id, applicationPrincipalId, roles.storageBlobDelegator)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDelegator)
  }
}

resource publishedFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: publicAccount::blobs::published
  name: guid(publicAccount::blobs::published.id, applicationPrincipalId, files)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: files
  }
}

resource publishedRows 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in publicTables: {
    scope: publicAccount::tableService::tables[index]
    name: guid(publicAccount::tableService::tables[index].id, applicationPrincipalId, rows)
    properties: {
      principalId: applicationPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: rows
    }
  }
]

resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, applicationPrincipalId, roles.monitoringMetricsPublisher)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

resource lostEvents 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount::blobs::lostEvents
  name: guid(exportAccount::blobs::lostEvents.id, topicPrincipalId, roles.storageBlobDataContributor)
  properties: {
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataContributor)
  }
}

var blobActions = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs'

// One municipality's folder of one container, whatever the role will allow one day, and no tier: a file in the archive could not be read.
resource uploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for who in uploaders: {
    scope: exportAccount::blobs::exports
    name: guid(exportAccount::blobs::exports.id, who.principalId, who.municipality, uploading)
    properties: {
      principalId: who.principalId
      principalType: who.principalType
      roleDefinitionId: uploading
      description: 'Drops files of ${who.municipality}.'
      conditionVersion: '2.0'
      condition: '((!(ActionMatches{\'${blobActions}/read\'}) AND !(ActionMatches{\'${blobActions}/write\'}) AND !(ActionMatches{\'${blobActions}/add/action\'}) AND !(ActionMatches{\'${blobActions}/move/action\'}) AND !(ActionMatches{\'${blobActions}/delete\'})) OR (@Resource[${blobActions}:path] StringStartsWith \'${who.municipality}/\')) AND (!(ActionMatches{\'${blobActions}/write\'} AND SubOperationMatches{\'Blob.Write.Tier\'}))'
    }
  }
]
