namespace Sim.Engine.Schema;

/// <summary>One column of a room's hour, as its [Output] declares it.</summary>
/// <param name="Key">Dotted key without the unit suffix: <c>electricity.grid_import</c>.</param>
/// <param name="Name">Name of the property.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Attribute">Label, aggregation and nodes as declared.</param>
/// <param name="Offset">Position within the hour, in doubles.</param>
public sealed record OutputDeclaration(string Key, string Name, Unit Unit, OutputAttribute Attribute, int Offset)
{
    /// <summary>Plain-word label.</summary>
    public string Label => Attribute.Label;

    /// <summary>How hours are summed up.</summary>
    public Aggregate Over => Attribute.Over;

    /// <summary>Node that the flow leaves.</summary>
    public Node From => Attribute.From;

    /// <summary>Node that the flow enters.</summary>
    public Node To => Attribute.To;

    /// <summary>Node whose stored amount rose.</summary>
    public Node StoredIn => Attribute.StoredIn;
}
