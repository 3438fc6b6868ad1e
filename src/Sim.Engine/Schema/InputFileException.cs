namespace Sim.Engine.Schema;

/// <summary>A file that an input names and that cannot be used (weather, recorded people, bills), with the line at fault (0 for the file as a whole).</summary>
public sealed class InputFileException : Exception
{
    /// <summary>Names file, line and what is wrong.</summary>
    public InputFileException(string file, int line, string problem)
        : base(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}")
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 for the file as a whole.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
