using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages.Interface;

namespace Transparency.Functions.Description;

/// <summary>The programming interface as OpenAPI 3.1 describes one.</summary>
public static class OpenApiDocument
{
    private const string Schemas = "#/components/schemas/", Problem = "Problem";

    private static readonly Wording Title = new("Rozpočty obcí", "Budgets of municipalities");

    /// <summary>What may go wrong with a question.</summary>
    private static readonly (int Status, Wording Meaning)[] Mistakes =
    [
        (
            StatusCodes.Status400BadRequest,
            new(
                "Parametr je špatně; věta řekne který a co je dovoleno.",
                "A parameter is wrong; a sentence says which and what is allowed.")),
        (StatusCodes.Status404NotFound, new("Nic takového není.", "There is nothing of the kind.")),
        (StatusCodes.Status410Gone, new("Bylo to staženo.", "It was withdrawn.")),
        (StatusCodes.Status503ServiceUnavailable, new("Zkuste to za chvíli (Retry-After).", "Try again in a while (Retry-After).")),
    ];

    /// <param name="server">The address under which the interface is asked.</param>
    /// <param name="language">Of the descriptions.</param>
    public static JsonObject Of(string server, Language language)
    {
        var schemas = new JsonObject { [Problem] = AnswerSchema.Of(ProblemJson.Readable.ProblemResult, Schemas + Problem) };
        var paths = new JsonObject();

        foreach (var (route, answer) in DescribedRoutes.All)
        {
            if (answer is not null)
                schemas[answer.Type.Name] = AnswerSchema.Of(answer, Schemas + answer.Type.Name);

            if (paths[route.Path] is not JsonObject operations)
                paths[route.Path] = operations = [];

            operations[route.Method] = Operation(route, answer?.Type.Name, language);
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = Title.In(language),
                ["version"] = "1",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["grant"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                },
            },
        };
    }

    private static JsonObject Operation(InterfaceRoute route, string? answer, Language language)
    {
        var operation = new JsonObject
        {
            ["summary"] = route.Summary.In(language),
            ["parameters"] = new JsonArray([.. route.Parameters.Select(parameter => Parameter(parameter, language))]),
            ["responses"] = Responses(route, answer, language),
        };

        if (route.NeedsGrant)
            operation["security"] = new JsonArray(new JsonObject { ["grant"] = new JsonArray() });

        return operation;
    }

    private static JsonNode Parameter(InterfaceParameter parameter, Language language) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["in"] = parameter.IsOfPath ? "path" : "query",
        ["required"] = parameter.IsOfPath,
        ["description"] = parameter.Meaning.In(language),
        ["schema"] = Schema(parameter),
    };

    private static JsonObject Schema(InterfaceParameter parameter)
    {
        if (parameter.Usual is { } usual)
        {
            return new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = parameter.Least,
                ["maximum"] = parameter.Most,
                ["default"] = usual,
            };
        }

        var schema = new JsonObject { ["type"] = "string" };

        if (parameter.Pattern is { } pattern)
            schema["pattern"] = pattern;

        if (parameter.Allowed.Count > 0)
        {
            schema["enum"] = new JsonArray([.. parameter.Allowed.Select(value => JsonValue.Create(value))]);
            schema["default"] = parameter.Allowed[0];
        }

        return schema;
    }

    private static JsonObject Responses(InterfaceRoute route, string? answer, Language language)
    {
        var content = new JsonObject
        {
            [route.MediaType] = answer is null ? new JsonObject() : Content(answer),
        };

        foreach (var other in route.OtherMediaTypes)
            content[other] = new JsonObject();

        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = route.Summary.In(language), ["content"] = content },
        };

        foreach (var (status, meaning) in Mistakes)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = meaning.In(language),
                ["content"] = new JsonObject { ["application/problem+json"] = Content(Problem) },
            };
        }

        return responses;
    }

    private static JsonObject Content(string schema) => new() { ["schema"] = new JsonObject { ["$ref"] = Schemas + schema } };
}
