metadata description = 'What the application, the events and the municipalities may do, each at the narrowest scope that works.'

import { exportsContainer, lostEventsContainer, publicTables, publishedContainer } from 'names.bicep'
import { uploader } from 'settings.bicep'

@description('Account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

@description('Account of what is published.')
@minLength(3)
@maxLength(24)
param publicAccountName string

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
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

resource exportAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: exportAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource exports 'containers' existing = {
      name: exportsContainer
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

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// The host keeps its locks, its keys and its queues on this account, and the blob trigger asks for the role of an owner:
// these three cannot be narrower than the account.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount
  name: guid(exportAccount.id, applicationPrincipalId, roles.storageBlobDataOwner)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataOwner)
  }
}

resource hostQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount
  name: guid(exportAccount.id, applicationPrincipalId, roles.storageQueueDataContributor)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageQueueDataContributor)
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: exportAccount
  name: guid(exportAccount.id, applicationPrincipalId, roles.storageTableDataContributor)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
  }
}

resource publishedFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: publicAccount::blobs::published
  name: guid(publicAccount::blobs::published.id, applicationPrincipalId, roles.storageBlobDataContributor)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataContributor)
  }
}

resource publishedRows 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (name, index) in publicTables: {
    scope: publicAccount::tableService::tables[index]
    name: guid(publicAccount::tableService::tables[index].id, applicationPrincipalId, roles.storageTableDataContributor)
    properties: {
      principalId: applicationPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
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

// One municipality's folder of one container. Names of other files can be listed; nothing of them can be read or written.
resource uploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for who in uploaders: {
    scope: exportAccount::blobs::exports
    name: guid(exportAccount::blobs::exports.id, who.principalId, who.municipality)
    properties: {
      principalId: who.principalId
      principalType: who.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataContributor)
      description: 'Drops files of ${who.municipality}.'
      conditionVersion: '2.0'
      condition: '((!(ActionMatches{\'${blobActions}/read\'} AND NOT SubOperationMatches{\'Blob.List\'}) AND !(ActionMatches{\'${blobActions}/write\'}) AND !(ActionMatches{\'${blobActions}/add/action\'}) AND !(ActionMatches{\'${blobActions}/move/action\'}) AND !(ActionMatches{\'${blobActions}/delete\'})) OR (@Resource[${blobActions}:path] StringStartsWith \'${who.municipality}/\'))'
    }
  }
]
