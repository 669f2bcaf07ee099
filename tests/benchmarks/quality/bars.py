"""What each figure has to reach; higher is better."""

BARS = {
    "mission_fr_to_profiles_ndcg10": 0.48,
    "title_match_en_map": 0.47,
    "occ_link_fra_fr_map": 0.70,
    "occ_link_fra_en_map": 0.75,
    "skill_link_fr_ndcg10": 0.30,
    "judging_set_gain": 0.10,
}
