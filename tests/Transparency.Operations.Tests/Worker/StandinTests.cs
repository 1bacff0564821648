using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Transparency.Functions.Doors;

namespace Transparency.Operations.Tests.Worker;

/// <summary>The stand-in shows nothing that the worker's own packages do not show in just the same way.</summary>
public sealed class StandinTests
{
    private static readonly Assembly Standin = typeof(FunctionAttribute).Assembly;
    private static readonly SignatureRecord Recorded = SignatureRecord.Read();

    [Fact]
    public void EveryMemberOfTheStandinIsTheWorkersOwn() =>
        Assert.Empty(Recorded.Missing(Standin.GetExportedTypes().SelectMany(type => Signatures.Of(type))));

    [Fact]
    public void TheStandinHasTheTypesThatAreRecordedAndNoOther() =>
        Assert.Equal(
            SignatureRecord.Types.Values.SelectMany(types => types).Order(StringComparer.Ordinal),
            Standin.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryAssemblyOfTheRecordIsNamedWithItsVersion() =>
        Assert.Equal(
            SignatureRecord.Types.Keys,
            Recorded.Lines.Where(line => !line.Contains(':', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));

    /// <summary>Constructors and properties in marks, and types of parameters.</summary>
    [Fact]
    public void TheMarksOfTheDoorsUseWhatIsRecorded()
    {
        var used = DoorMembers().ToList();

        Assert.Contains("Microsoft.Azure.Functions.Worker.HttpTriggerAttribute(Microsoft.Azure.Functions.Worker.AuthorizationLevel authLevel, params System.String[] methods)", used);
        Assert.Contains("Microsoft.Azure.Functions.Worker.HttpTriggerAttribute.Route: System.String? { get; set; }", used);
        Assert.Contains("Microsoft.Azure.Functions.Worker.TimerInfo: class : System.Object", used);
        Assert.Empty(Recorded.Missing(used));
    }

    [Fact]
    public void WhatTheDoorsCallIsRecorded()
    {
        var used = References.To(Standin.GetName().Name!, typeof(GetHealth).Assembly.Location);

        Assert.NotEmpty(used);
        Assert.All(used, member => Assert.Contains(Recorded.Lines, line => line.StartsWith(member, StringComparison.Ordinal) && !char.IsLetterOrDigit(line[member.Length])));
    }

    [Theory]
    [InlineData(typeof(WrongParameterAttribute), typeof(FunctionAttribute))]
    [InlineData(typeof(WrongParameterNameAttribute), typeof(FunctionAttribute))]
    [InlineData(typeof(WithSetterAttribute), typeof(FunctionAttribute))]
    [InlineData(typeof(WithAnotherMemberAttribute), typeof(FunctionAttribute))]
    [InlineData(typeof(WrongTargetAttribute), typeof(FunctionAttribute))]
    [InlineData(typeof(WrongBaseAttribute), typeof(TriggerBindingAttribute))]
    [InlineData(typeof(WrongSeal), typeof(ScheduleStatus))]
    [InlineData(typeof(WrongValue), typeof(BlobTriggerSource))]
    [InlineData(typeof(WrongNullability), typeof(TimerInfo))]
    public void ASpoiledCopyIsFound(Type spoiled, Type copied) => Assert.Single(Recorded.Missing(Signatures.Of(spoiled, copied.FullName)));

    private static IEnumerable<string> DoorMembers()
    {
        foreach (var function in typeof(GetHealth).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(GetHealth).Namespace).SelectMany(type => type.GetMethods()))
        {
            var marks = function.CustomAttributes.Concat(function.GetParameters().SelectMany(parameter => parameter.CustomAttributes)).Where(mark => mark.AttributeType.Assembly == Standin);
            foreach (var mark in marks)
            {
                yield return Signatures.Of(mark.Constructor);
                foreach (var named in mark.NamedArguments) yield return Signatures.Of((PropertyInfo)named.MemberInfo);
            }
            foreach (var type in function.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type.Assembly == Standin)) yield return Signatures.Of(type).First();
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class WrongParameterAttribute(int name) : Attribute
    {
        public string Name { get; } = $"{name}";
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class WrongParameterNameAttribute(string title) : Attribute
    {
        public string Name { get; } = title;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class WithSetterAttribute(string name) : Attribute
    {
        public string Name { get; set; } = name;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class WithAnotherMemberAttribute(string name) : Attribute
    {
        public string Name { get; } = name;

        public int Order { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
    public class WrongTargetAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public abstract class WrongBaseAttribute : Attribute;

    public sealed class WrongSeal
    {
        public DateTime Last { get; set; }

        public DateTime Next { get; set; }

        public DateTime LastUpdated { get; set; }
    }

    public class WrongNullability
    {
        public ScheduleStatus ScheduleStatus { get; set; } = new();

        public bool IsPastDue { get; set; }
    }

    public enum WrongValue
    {
        LogsAndContainerScan,
        EventGrid = 2,
    }
}
