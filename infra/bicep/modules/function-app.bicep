metadata description = 'The application: a Flex Consumption plan, .NET 10 on the isolated worker, every connection by one identity.'

import { exportsContainer, incomingContainer, publishedContainer, releasesContainer, reportsContainer } from 'names.bicep'
import { applicationSettings, readyInstances } from 'settings.bicep'

@description('Location of plan and app.')
param location string

@description('Tags of plan and app.')
param tags object

@description('Name of the app, and the beginning of its address.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of the plan.')
@minLength(1)
@maxLength(60)
param planName string

@description('Resource id of the identity that the app uses.')
@minLength(1)
param identityId string

@description('Client id of the same identity.')
@minLength(36)
@maxLength(36)
param identityClientId string

@description('Account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

@description('Account of what is published.')
@minLength(3)
@maxLength(24)
param publicAccountName string

@description('Account where the Functions host keeps its own things: locks, queues, keys and the code that runs.')
@minLength(3)
@maxLength(24)
param hostAccountName string

@description('Connection string of Application Insights; it holds no key that opens anything.')
@minLength(1)
param insightsConnectionString string

@description('Settings of the application.')
param settings applicationSettings

@description('Address under which the application is known where the settings name none.')
@minLength(10)
@maxLength(2000)
param address string

@description('Instances that are kept ready.')
param alwaysReady readyInstances

@description('At most so many instances, which is also a limit to the bill.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Memory of an instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int

@description('How many requests an instance answers at once.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int

@description('Addresses from which code may be deployed, as 203.0.113.7/32. From everywhere else the site for deploying is closed.')
@maxLength(50)
param deployers string[]

@description('Id of the Front Door that alone may ask, or empty where everybody may.')
@maxLength(36)
param frontDoorId string

var exportBlobs = 'https://${exportAccountName}.blob.${environment().suffixes.storage}'
var hostEndpoints = {
  blob: 'https://${hostAccountName}.blob.${environment().suffixes.storage}'
  queue: 'https://${hostAccountName}.queue.${environment().suffixes.storage}'
  table: 'https://${hostAccountName}.table.${environment().suffixes.storage}'
}
var publicEndpoints = {
  blob: 'https://${publicAccountName}.blob.${environment().suffixes.storage}'
  table: 'https://${publicAccountName}.table.${environment().suffixes.storage}'
}

// Besides Front Door come the events of dropped files.
var frontDoorOnly = [
  {
    name: 'front-door'
    priority: 100
    action: 'Allow'
    tag: 'ServiceTag'
    ipAddress: 'AzureFrontDoor.Backend'
    headers: { 'x-azure-fdid': [frontDoorId] }
  }
  {
    name: 'events'
    priority: 110
    action: 'Allow'
    tag: 'ServiceTag'
    ipAddress: 'AzureEventGrid'
  }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'transparency' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostEndpoints.blob}/${releasesContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemory
        alwaysReady: filter(
          [
            { name: 'http', instanceCount: alwaysReady.http }
            { name: 'blob', instanceCount: alwaysReady.blob }
          ],
          group => group.instanceCount > 0
        )
        triggers: { http: { perInstanceConcurrency: requestsPerInstance } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      ftpsState: 'Disabled'
      ipSecurityRestrictions: empty(frontDoorId) ? [] : frontDoorOnly
      ipSecurityRestrictionsDefaultAction: empty(frontDoorId) ? 'Allow' : 'Deny'
      scmIpSecurityRestrictions: [
        for (address, index) in deployers: {
          name: 'deployer-${index + 1}'
          ipAddress: address
          action: 'Allow'
          priority: 100 + index
        }
      ]
      scmIpSecurityRestrictionsDefaultAction: 'Deny'
      scmIpSecurityRestrictionsUseMain: false
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: {
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__blobServiceUri: hostEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: hostEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: hostEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      ExportStorage__blobServiceUri: exportBlobs
      ExportStorage__queueServiceUri: hostEndpoints.queue // Only for files that were given up, which are the host's to tell of.
      ExportStorage__credential: 'managedidentity'
      ExportStorage__clientId: identityClientId
      PublicStorage__blobServiceUri: publicEndpoints.blob
      PublicStorage__tableServiceUri: publicEndpoints.table
      Transparency__ExportsContainer: exportsContainer
      Transparency__IncomingContainer: incomingContainer
      Transparency__ReportsContainer: reportsContainer
      Transparency__PublishedContainer: publishedContainer
      Transparency__TagAuthority: settings.tagAuthority
      Transparency__PublicAddress: settings.?publicAddress ?? address
      Transparency__PublisherIco: settings.?publisherIco ?? ''
      Transparency__PublisherName: settings.?publisherName ?? ''
      Transparency__AccessibilityContact: settings.?accessibilityContact ?? ''
      Transparency__AccessibilityEvaluated: settings.?accessibilityEvaluated ?? ''
      Transparency__FrontDoorId: frontDoorId
      Transparency__Hub: settings.?hub ?? ''
      Transparency__Retention: string(settings.?retention ?? 24)
      Transparency__UploadTime: settings.?uploadTime ?? '00:15:00'
      Transparency__GrantUsesPerMinute: string(settings.?grantUsesPerMinute ?? 120)
      Transparency__RefusalsPerMinute: string(settings.?refusalsPerMinute ?? 30)
      Transparency__QuietPeriod: settings.?quietPeriod ?? '00:00:00.5'
      Transparency__ReaderPatience: settings.?readerPatience ?? '00:00:05'
      Transparency__PointerAge: settings.?pointerAge ?? '00:00:00.5'
      Transparency__CachedLines: string(settings.?cachedLines ?? 500000)
      Transparency__Scans: string(settings.?scans ?? 4)
      Transparency__LargestFileBytes: string(settings.?largestFileBytes ?? 1073741824)
      Transparency__Pull: string(settings.?pull ?? false)
      Transparency__LargestPullBytes: string(settings.?largestPullBytes ?? 134217728)
    }
  }
}
