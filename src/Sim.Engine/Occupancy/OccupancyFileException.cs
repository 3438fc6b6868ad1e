namespace Sim.Engine.Occupancy;

/// <summary>A recorded occupancy file that cannot be used: which file, which line, what was found and what is due.</summary>
public sealed class OccupancyFileException : Exception
{
    public OccupancyFileException(string file, int line, string problem)
        : base(line > 0 ? $"{file}:{line}: {problem}" : $"{file}: {problem}")
    {
        File = file;
        Line = line;
        Problem = problem;
    }

    /// <summary>Name of the file as given.</summary>
    public string File { get; }

    /// <summary>Line in the file, from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }
}
