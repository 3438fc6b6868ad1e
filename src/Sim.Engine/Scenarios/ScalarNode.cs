using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A single value: its text as written.</summary>
public sealed class ScalarNode : DocNode
{
    private Reading? reading;

    /// <summary>A value.</summary>
    public ScalarNode(string text, Origin origin, int line = 0, int column = 0, bool quoted = false)
        : base(origin, line, column)
    {
        Text = text;
        Quoted = quoted;
    }

    /// <summary>The text without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether it stood in quotes.</summary>
    public bool Quoted { get; }

    /// <summary>Whether it stands for something already reported (an alias): binding passes over it.</summary>
    internal bool IsRefused { get; init; }

    /// <summary>Whether nothing was written.</summary>
    internal bool IsEmpty => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Reads the text as a quantity once for each unit asked last: variations share the unchanged nodes.</summary>
    internal bool TryRead(Unit unit, out double value, out string? problem)
    {
        Reading? known = reading;
        if (known is null || !ReferenceEquals(known.Unit, unit))
        {
            bool sound = Quantity.TryRead(Text, unit, out double read, out string? why);
            reading = known = new(unit, read, sound ? Quantity.Format(read, unit.Text) : "", why);
        }

        value = known.Value;
        problem = known.Problem;
        return problem is null;
    }

    /// <summary>Canonical text of a value that was read.</summary>
    internal string Canonical(Unit unit) => TryRead(unit, out _, out _) ? reading!.Canonical : Text;

    internal override string Describe() => IsEmpty ? "empty" : $"'{Text}'";

    internal override DocNode From(Origin origin) => new ScalarNode(Text, origin, Line, Column, Quoted) { IsRefused = IsRefused };

    internal override bool SaysTheSame(DocNode other) => other is ScalarNode scalar && scalar.Text == Text;

    /// <inheritdoc/>
    public override string ToString() => Quoted ? $"\"{Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Text;

    private sealed record Reading(Unit Unit, double Value, string Canonical, string? Problem);
}
