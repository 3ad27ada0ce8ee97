package dev.firedrill.compiler.python;

import java.util.Set;

/** Names that the classes which are written stand beside, or inherit. */
final class Reserved {
    /** What a module of classes imports or defines itself. */
    static final Set<String> TYPES = Set.of(
            ("Action Any BaseModel ClassVar ConfigDict Field Figures Literal LogLine Observation Record ScenarioId Series"
                            + " State TaskId")
                    .split(" "));

    /** What the models of OpenEnv and pydantic have already. */
    static final Set<String> MEMBERS =
            Set.of(("NAME KEYS payload metadata construct copy dict from_orm json model_computed_fields model_config"
                            + " model_construct model_copy model_dump model_dump_json model_extra model_fields"
                            + " model_fields_set model_json_schema model_parametrized_name model_post_init"
                            + " model_rebuild model_validate model_validate_json model_validate_strings parse_file"
                            + " parse_obj parse_raw schema schema_json update_forward_refs validate")
                    .split(" "));

    private Reserved() {}
}
