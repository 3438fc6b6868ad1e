using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A map as filled for these declarations under this name.</summary>
internal sealed record FillMemo(object Filler, IReadOnlyList<InputDeclaration> Inputs, string Name, MapNode Filled);

/// <summary>The record made of a map in which nothing is wrong, not even implausible.</summary>
internal sealed record BindMemo(object Scalars, RecordSchema Schema, object Record);

/// <summary>The values listed below a path.</summary>
internal sealed record ValuesMemo(RecordSchema Schema, InputDeclaration Input, string Path, FilledValue[] Values);
