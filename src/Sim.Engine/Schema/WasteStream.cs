namespace Sim.Engine.Schema;

/// <summary>Streams of solid waste by material.</summary>
public enum WasteStream
{
    /// <summary>Food and kitchen waste.</summary>
    Food,

    /// <summary>Garden waste.</summary>
    Garden,

    /// <summary>Paper and card.</summary>
    Paper,

    /// <summary>Plastic.</summary>
    Plastic,

    /// <summary>Glass.</summary>
    Glass,

    /// <summary>Metal.</summary>
    Metal,

    /// <summary>Textiles.</summary>
    Textile,

    /// <summary>Nappies and hygiene products.</summary>
    Nappies,

    /// <summary>Wood.</summary>
    Wood,

    /// <summary>Hazardous and electronic waste.</summary>
    Hazardous,

    /// <summary>Everything else.</summary>
    Other,
}
