namespace Sim.Engine.Schema;

/// <summary>Marks the type of a piece of scenario text that an input takes as it stands, to be applied elsewhere (<c>set</c> of an option).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RawInputAttribute : Attribute;
