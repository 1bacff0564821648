metadata description = 'Front Door before the public side: one address, answers kept near the reader for as long as the application says.'

@description('Tags of the profile.')
param tags object

@description('Name of the profile.')
@minLength(1)
@maxLength(90)
param profileName string

@description('Name of the endpoint: the beginning of its address.')
@minLength(1)
@maxLength(46)
param endpointName string

@description('Host name of the application.')
@minLength(4)
@maxLength(253)
param originHostName string

resource profile 'Microsoft.Cdn/profiles@2025-04-15' = {
  name: profileName
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
  properties: { originResponseTimeoutSeconds: 120 }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2025-04-15' = {
  parent: profile
  name: endpointName
  location: 'global'
  tags: tags
  properties: { enabledState: 'Enabled' }
}

resource originGroup 'Microsoft.Cdn/profiles/originGroups@2025-04-15' = {
  parent: profile
  name: 'application'
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
    sessionAffinityState: 'Disabled'
    // No probe: there is one origin, and a probe would keep an instance awake day and night.
  }
}

resource origin 'Microsoft.Cdn/profiles/originGroups/origins@2025-04-15' = {
  parent: originGroup
  name: 'function-app'
  properties: {
    hostName: originHostName
    originHostHeader: originHostName
    httpPort: 80
    httpsPort: 443
    priority: 1
    weight: 1000
    enabledState: 'Enabled'
    enforceCertificateNameCheck: true
  }
}

resource headers 'Microsoft.Cdn/profiles/ruleSets@2025-04-15' = {
  parent: profile
  name: 'headers'
}

// The application says it too; this is for what never reaches it, such as a refusal of Front Door or of the host.
resource httpsOnly 'Microsoft.Cdn/profiles/ruleSets/rules@2025-04-15' = {
  parent: headers
  name: 'httpsOnly'
  properties: {
    order: 1
    actions: [
      {
        name: 'ModifyResponseHeader'
        parameters: {
          typeName: 'DeliveryRuleHeaderActionParameters'
          headerAction: 'Overwrite'
          headerName: 'Strict-Transport-Security'
          value: 'max-age=31536000'
        }
      }
    ]
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15' = {
  parent: endpoint
  name: 'everything'
  properties: {
    originGroup: { id: originGroup.id }
    patternsToMatch: ['/*']
    ruleSets: [{ id: headers.id }]
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
    cacheConfiguration: {
      queryStringCachingBehavior: 'UseQueryString'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: [
          'application/atom+xml'
          'application/feed+json'
          'application/json'
          'application/ld+json'
          'application/rss+xml'
          'text/css'
          'text/csv'
          'text/html'
          'text/javascript'
        ]
      }
    }
  }
  dependsOn: [origin, httpsOnly]
}

@description('Address that readers use, without a slash at its end.')
output address string = 'https://${endpoint.properties.hostName}'

@description('Id that requests of this Front Door carry.')
output frontDoorId string = profile.properties.frontDoorId
