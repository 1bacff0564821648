metadata description = 'Second phase, after the code is deployed: tells the application of every file that is dropped. The key of its webhook exists only then, and is read here without anybody seeing it.'

import { exportsContainer, importFunction, lostEventsContainer } from 'modules/names.bicep'

@description('Name of the app.')
@minLength(2)
@maxLength(60)
param appName string

@description('Name of the topic of the exports.')
@minLength(3)
@maxLength(50)
param topicName string

@description('Account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource exportAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: exportAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'exports'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${importFunction}&code=${listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // With the slash at its end: without it a container "exports-old" would be meant too.
      subjectBeginsWith: '/blobServices/default/containers/${exportsContainer}/'
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: exportAccount.id, blobContainerName: lostEventsContainer }
      }
    }
  }
}
