namespace Sim.Engine.Schema;

/// <summary>
/// Names one of the kinds of an abstract input record. In the language either the bare name
/// (<c>heating: electric-radiators</c>) or a map with <c>kind:</c> and the kind's own keys.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KindAttribute(string name) : Attribute
{
    /// <summary>The kind's name in kebab-case.</summary>
    public string Name { get; } = name;
}
