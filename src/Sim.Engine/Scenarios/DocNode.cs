using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>A piece of a scenario's text as an immutable tree: a scalar, a list or a map, with position and origin.</summary>
[RawInput]
public abstract class DocNode
{
    private protected DocNode(Origin origin, int line, int column)
    {
        Origin = origin;
        Line = origin.File.Length > 0 ? line : 0;
        Column = origin.File.Length > 0 ? column : 0;
    }

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; }

    /// <summary>Line in the origin's file, from 1; 0 where it stands in no file.</summary>
    public int Line { get; }

    /// <summary>Column in the line, from 1; 0 where it stands in no file.</summary>
    public int Column { get; }

    /// <summary>What it is, for messages.</summary>
    internal abstract string Describe();

    /// <summary>The same tree with another origin; its positions count only where the origin names a file.</summary>
    internal abstract DocNode From(Origin origin);

    /// <summary>Whether two trees say the same, origins and positions aside.</summary>
    internal abstract bool SaysTheSame(DocNode other);

    /// <summary>The tree in the flow form of the language, on one line.</summary>
    public abstract override string ToString();
}
