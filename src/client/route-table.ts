// Made by scripts/build-route-table.ts. Do not edit.

/** How many operations {@link ROUTE_TABLE} knows. */
export const ROUTE_COUNT = 1617;

/**
 * The rate-limit labels of Zoom's operations as a tree of path segments: one line each, beginning with its depth.
 * `*` stands for any value; behind the segment stand method (g p u a d) and label (L M H R) in pairs.
 */
export const ROUTE_TABLE = `
0accounts
1*
2billing aHgM
3invoices gH
4* gH
2lock_settings aMgM
2managed_domains gL
2owner uH
2plans gMpH
3addons pHuH
4status aH
3base uH
4status aH
3usage gH
2settings aMgM
3registration aMgM
3virtual_backgrounds dLpM
2trusted_domains gL
1billing
2invoice_reports gHpH
3* dHgH
2renewals gM
0aic
1users
2*
3conversation_archive gL
0app
1notifications pM
0archive_files gM
1* aL
1statistics gM
0calendars pH
1* aHdLgL
2acl gMpH
3* aHdHgL
2events gMpH
3* aHdHgL
4instances gM
4move pH
3import pH
3quickAdd pH
1colors gL
1freeBusy pM
1users
2*
3calendarList gHpL
4* aLdLgL
3settings gM
4* aLgL
0chat
1activities
2channels gL
1channel
2message
3events aL
1channels gM
2* aMdMgM
3activities gL
3members dMgMpM
4* dM
4groups gMpM
5* dM
4me dMpM
3mention_group gMpM
4* aMdM
5members dLgLpL
3pinned gL
3retention aMgM
2events aL
2search pR
1emoji gL
2* dL
2files pL
1files
2* dLgL
1forwarded_message
2* gL
1legalhold
2matters gRpR
3* aLdL
4files gL
5download gL
1messages
2*
3reminder dLpL
2bookmarks aMgM
2schedule gL
3* dL
1migration
2channels
3*
4members pM
2emoji_reactions pM
2mappings
3channels gM
3users gL
2messages pM
2users
3*
4channels pM
4events pM
1reminder gL
1spaces gMpR
2* aMdRgM
3admins dMpM
3channels aMgM
3members dMgMpM
3owner aM
1users
2*
3channels dLgMpM
4* aMdMgM
5admins dMgMpM
5members dMgMpM
6* dM
3events aM
3invitations pL
3messages gMpM
4* dMgMuM
5emoji_reactions aM
5status aM
5thread gM
3sessions gM
2me
3contacts gM
4* gM
0clinical_notes
1notes gL
2* aLgL
0clips gL
1* dL
2collaborators dLgL
2comments gL
3* dL
1transfers pM
2* gL
0cobrowsesdk
1live_sessions gL
1past_sessions gR
1sessions
2* gL
3users gL
0commerce
1account pL
2*
3contacts pM
1accounts gM
2* gL
1billing_documents gM
2*
3document gL
1catalog pM
2* gM
1deal_registration pL
1deal_registrations gM
2* aLgL
1file pL
1files
2* gL
3details gM
1invoices
2* gL
1order pH
2preview pH
1orders gM
2* gL
1pricebooks gM
1quote pL
2preview pH
1quotes gM
2* aLgL
3fulfillment aM
1subscriptions gM
2* gL
3versions gM
1trials gM
2* gL
0contact_center
1address_books gMpL
2* aLdLgL
3contacts gMpL
4* aLdLgL
2contacts
3*
4custom_fields gM
2custom_fields gMpL
3* aLdLgL
2units gMpL
3* aLdLgL
1agent_routing_profiles gMpL
2* aLdLgL
1analytics
2agents
3leg_metrics gH
3status_history gH
3time_sheets gH
2dataset
3historical
4agent_performance gH
4agent_timecard gH
4engagement gH
4flow_performance gH
4outbound_dialer_performance gH
4queue_performance gH
2historical
3details
4metrics gH
3queues
4*
5agents
6metrics gH
4agents
5metrics gH
4metrics gH
2log
3historical
4engagement gH
4journey gH
1asset_library
2assets gMpL
3* aLdLgL
4items dL
2categories gMpL
3* aLdLgL
1business_hours gMpL
2* aLdLgL
3flows gL
3queues gL
1closures gMpL
2* aLdLgL
3flows gL
3queues gL
1consumer_routing_profiles gMpL
2* aLdLgL
1dispositions gMpL
2* aLdLgL
2sets gMpL
3* aLdLgL
1email
2messages gM
1engagement pL
1engagements gM
2* aLgL
3events gL
3notes gM
4* aLgL
3recording
4* uL
3recordings dLgM
4status gL
3survey gL
2notes gM
1flows gMpM
2* aLdLgL
3entry_points dLgMpL
3export gL
3publish uL
1flows_entry_points gM
1inboxes dMgMpL
2* aLgL
3email_notification aL
3email_notifications gL
3messages dLgM
4* dL
3queues dMgMpM
3users dMgMpM
2messages dLgM
1messaging
2messages gM
1outbound_campaign
2campaigns gMpL
3* aLdLgL
2contact_lists gMpL
3* aLdLgL
4contacts gMpL
5* aLdLgL
1queue_templates gM
1queues gMpL
2* aLdLgL
3agents gMpM
4* aLdL
3dispositions gMpM
4* dL
4sets gMpM
5* dL
3interrupt_menu dLpL
3operating_hours aLgL
3recordings dLgM
3scheduled_callbacks
4events pH
4supportive_slots gM
3supervisors gMpM
4* dL
3teams dMpM
4* dL
2batch dMpM
1recordings gM
2* dL
1regions gMpL
2* aLdLgL
3users gMpL
1reports
2operation_logs gH
1roles gMpL
2* aLdLgL
3privileges dL
3users gMpM
4* dL
2duplicate pL
1skills gMpL
2* aLdLgL
3users gM
2categories gMpL
3* aLdLgL
1sms gHpL
1system_statuses gMpL
2* aLgL
1teams gMpL
2* aLdHgL
3agents dMgMpM
3move aH
3supervisors dMgMpM
1users aMdMgMpL
2* aLdLgL
3commands pL
3devices gL
3queues gM
3recordings dLgM
3skills gMpM
4* dL
3status aL
2batch pM
2status aM
2templates gLpL
3* aMdLgL
1variable_logs gH
2* dLgL
1variables gMpL
2* aLdLgL
2groups gMpL
3* aLdLgL
1voice_calls gH
0contacts gM
1groups gMpH
2* aHdHgL
3members dHgMpH
0crc
1api_connectors gMpM
2* aMdMgM
3private_key aMgL
1managed_rooms gLpL
2* aLdLgM
2account_setting aLgL
1participant_identifier_code gL
1room_templates gLpL
2* aLdLgL
0data_requests
1files
2*
3url gM
1requests gMpM
2* dMgM
0devices gHpM
1* aMdHgH
2assign_group aL
2assignment aM
1groups gM
1zpa
2assignment pM
2settings gM
2upgrade pH
2vendors
3*
4mac_addresses
5* dM
2zdm_groups
3*
4versions gM
0dialer
1call-histories
2* gL
1call-history gL
1call-lists gLpL
2* aLdLgL
3prospects aLgLpL
4* aLdL
4batch pL
1prospects
2* gL
0divisions gLpL
1* aLdLgL
2users gLpM
0docs
1file_uploads pH
1files pM
2* aMdMgL
3children gM
1imports pH
2*
3status gL
0groups gMpL
1* aLdLgL
2admins gMpM
3* dL
2channels gM
2lock_settings aMgM
2members gMpM
3* aMdL
2settings aMgM
3registration aMgM
3virtual_backgrounds dLpM
0h323
1devices gMpL
2* aLdL
0im
1chat
2messages pM
3* dMuM
2users
3*
4unfurls
5* pM
1groups gMpL
2* aLdLgL
3members gMpM
4* dL
1users
2me
3chat
4messages pM
0information_barriers
1policies gMpM
2* aMdMgM
0iq
1conversations gMpM
2* dLgL
3comments gMpM
4* aMdM
3content_analysis gM
3interactions gM
3scorecards gM
3update_host aM
1deals gM
2* gM
3activities dMgM
1settings
2indicators gM
1teams gM
1users
2*
3conversations pM
4playlists gM
0km
1kbs
2*
3articles gLpL
4* dLgLuL
3sync pL
4* gL
0live_meetings
1*
2chat
3messages
4* aMdM
2events aM
2rtms_app
3status aM
0live_webinars
1*
2chat
3messages
4* dM
0marketplace
1app
2custom_fields gH
2event_subscription dMgMpH
3* aMdM
1apps gMpH
2* dHgM
3api_call_logs gM
3deeplink pM
3manifest gMuH
3preApprove pM
3requests aLgMpL
3rotate_client_secret pL
3webhook_logs gM
2manifest
3validate pM
1monetization
2entitlements gH
1users
2*
3apps gM
4*
5subscription aL
3entitlements gM
0meetings
1* aLdLgL
2batch_polls pL
2batch_registrants pH
2invitation gL
2invite_links pL
2jointoken
3live_streaming gL
3local_archiving gL
3local_recording gL
2livestream aLgL
3status aL
2meeting_summary dLgL
2open_apps dLpL
2polls gLpL
3* dLgLuL
2recordings dLgL
3* dL
4status uL
3registrants gMpL
4questions aLgL
4status uM
3settings aLgL
3status uL
2registrants gMpL
3* dLgL
3questions aLgL
3status uM
2sip_dialing pM
2status uL
2survey aLdLgL
2token gL
2transcript dMgM
1meeting_summaries gM
0metrics
1chat gR
1client
2feedback gH
3* gH
2satisfaction gH
1client_versions gH
1crc gH
1issues
2zoomrooms gH
3* gH
1meetings gR
2* gH
3participants gH
4*
5qos gH
4qos gH
4qos_summary gH
4satisfaction gH
4sharing gH
1quality gH
1webinars gR
2* gH
3participants gH
4*
5qos gH
4qos gH
4qos_summary gH
4satisfaction gH
4sharing gH
1zoomrooms gR
2* gH
2issues gH
0number_management
1allocation aH
1byoc_numbers pM
1carrier
2peering_numbers gL
1numbers dMgL
2* aLgL
1peering_numbers aLdLgLpL
1plan gL
1ported_numbers
2orders gL
3* gL
1sip_groups gL
1sip_trunks gL
1sms_campaigns gL
2* gL
3phone_numbers dLpL
0past_meetings
1* gL
2archive_files dLgL
2instances gM
2participants gM
2polls gM
2qa gM
0past_webinars
1*
2absentees gH
2instances gL
2participants gM
2polls gM
2qa gM
0phone
1account_settings gL
1alert_settings gMpL
2* aLdLgL
1audios
2* aLdLgL
1auto_receptionists gMpL
2* aLdLgM
3ivr aLgL
3phone_numbers dLpL
4* dL
3policies aLgM
4* aLdLpL
1batch_locations pL
1billing_accounts gM
2* gL
1blocked_list gMpL
2* aLdLgL
1byoc_numbers pL
1call_element
2* gL
1call_history gH
2* gL
3client_code aL
1call_history_detail
2* gL
1call_logs gH
2* gL
3client_code uL
3recordings gL
1call_queue_analytics gM
1call_queues gMpL
2* aLdLgL
3members dLgMpL
4* dL
3phone_numbers dLpL
4* dL
3policies
4* aLdLpL
3recordings gM
1calling_plans gM
1carrier_peering
2numbers gL
1carrier_reseller
2numbers aLgMpL
3* dL
1common_areas gMpL
2* aLdLgL
3calling_plans pL
4* dL
3outbound_calling
4countries_regions aLgL
4exception_rules gMpL
5* aLdL
3phone_numbers pL
4* dL
3pin_code aL
3settings gL
4* aLdLpL
2activation_code pL
2activation_codes gM
2template_id
3* pL
1devices gMpL
2* aLdLgL
3extensions pL
4* dL
3line_keys aHgH
3provision_templates uL
3reboot pH
2sync pH
1dial_by_name_directory
2extensions dLgMpL
1emergency_addresses gMpL
2* aLdHgL
1extension
2*
3call_handling
4settings gL
5* aLdLpL
3fax
4logs gM
3inbound_blocked
4rules dLgMpL
3line_keys aLgL
4* dL
1external_contacts gLpL
2* aLdLgL
1fax
2logs gH
3* gL
4file
5* gR
1firmware_update_rules gLpL
2* aLdLgL
1firmwares gL
1group_call_pickup gMpL
2* aLdLgL
3members gMpL
4* dL
1groups
2*
3policies
4* aHgM
3settings gL
1inbound_blocked
2extension_rules
3statistics dLgM
4blocked_for_all aL
2rules dLgMpL
3* aL
1locations gLpL
2* aLdLgL
1metrics
2call_logs gH
3*
4qos gL
2emergency_services
3default_emergency_address
4users gM
3detectable_personal_location
4users gM
3location_sharing_permission
4users gM
3nomadic_emergency_services
4users gM
3realtime_location
4devices gM
4users gM
2location_tracking gM
2past_calls gH
1monitoring_groups gMpL
2* aLdLgL
3monitor_members dLgMpL
4* dL
1numbers dMgM
2* aLgL
2sites
3* aM
1outbound_caller_id
2customized_numbers dLgLpL
1outbound_calling
2countries_regions aLgL
2exception_rules gMpL
3* aLdL
1peering
2numbers aLdLgLpL
1plans gM
1policies
2* aRgM
1ported_numbers
2orders gM
3* gL
1private_directory
2members gMpL
3* aLdL
1provision_templates gMpL
2* aLdLgL
1recording
2download
3* gM
1recording_transcript
2download
3* gL
1recordings gM
2* aLdL
3status uL
1reports
2call_charges gH
2fax_charges gH
2operationlogs gH
2sms_charges gH
1roles gMpL
2* aLdLgM
3members dLgMpL
3targets dMgLpL
1rooms gMpL
2* aLdLgL
3calling_plans pL
4* dL
3phone_numbers pL
4* dL
2unassigned gM
1routing_rules gMpL
2* aLdLgM
1setting_templates gLpL
2* aLgL
1settings gL
1shared_line_appearances gM
1shared_line_groups gMpL
2* aLdLgL
3members dLpL
4* dL
3phone_numbers dLpL
4* dL
3policies aLgL
4* aLdLpM
1sip_groups gL
1sip_trunk
2trunks gL
1sites gMpL
2* aLdLgL
3dial_by_name_directory
4extensions dLgMpL
3outbound_caller_id
4customized_numbers dLgLpL
3outbound_calling
4countries_regions aLgL
4exception_rules gMpL
5* aLdL
3settings
4* aLdLgLpL
1smartphones gL
1sms
2messages pL
2sessions gM
3* gM
4messages
5* gM
4sync gM
1sms_campaigns gM
2* gL
3phone_numbers pL
4* dL
4opt_status aLgL
1user
2*
3ai_call_summary
4* gM
3sms_campaigns
4phone_numbers
5opt_status gL
1users gM
2* aLgL
3audios gLpL
4batch pH
3call_history gM
4* dL
4sync gM
3call_logs gM
4* dL
5voice_mail gL
4sync gM
3calling_plans pLuL
4* dL
3outbound_caller_id
4customized_numbers dLgLpL
3outbound_calling
4countries_regions aLgL
4exception_rules gMpL
5* aLdL
3phone_numbers pL
4* dL
3policies
4* aLgM
3recordings gM
3settings aLgL
4* aLdLpL
3sms
4sessions gM
5sync gM
3voice_mails gM
2batch pMuL
1voice_mails gH
2* aLdLgL
2download
3* gM
0qm
1automated_evaluations gL
1evaluation gL
2* gM
1interactions gM
2* gM
0report
1activities gH
1billing gH
2invoices gH
1chat
2sessions gM
3* gM
1cloud_recording gH
1daily gH
1history_meetings gH
1meeting_activities gH
1meetings
2* gH
3participants gH
3polls gH
3qa gH
3survey gH
1operationlogs gH
1remote_support gH
1telephone gH
1upcoming_events gH
1users gH
2*
3meetings gH
1webinars
2* gH
3participants gH
3polls gH
3qa gH
3survey gH
0roles gMpL
1* aLdLgL
2members gMpM
3* dL
0rooms gMpM
1* aMdLgM
2device_profiles gMpM
3* aMdMgM
3devices gM
2devices gM
3* dM
4app_version uM
2events aM
2location uL
2sensor_data gM
2settings aMgM
2tags aMdM
2virtual_controller gM
1account_profile aMgM
1account_settings aMgM
1calendar
2services gM
3* dM
4resources gMpM
5* dMgM
4sync uM
1content
2background
3contents gM
4* dMgM
3defaults gM
3folders gMpM
4* aMdMgM
2digital_signage
3contents gLpL
4* aLdLgL
3folders pL
4* aLdLgL
3playlists gLpL
4* aLdLgL
5contents gLuL
5rooms gLuL
1controller
2apps
3config pM
1digital_signage gM
1events aM
1locations gMpL
2* aMdLgM
3location uM
3settings aMgM
3tags aM
2structure gLuM
1tags gMpM
2* aMdM
0scheduler
1analytics gL
1availability gLpL
2* aLdLgL
1events gL
2* aLdLgL
3attendees
4* gL
1routing
2forms
3*
4response
5* gL
1schedules gLpL
2* aLdLgL
2single_use_link pL
1shares pL
1users
2* gL
0scim2
1Groups gMpM
2* aMdMgL
1Users gMpL
2* aLdLgLuL
0sip_phones
1phones gMpL
2* aLdL
0surveys gM
1* gL
2answers gM
2instances gM
0tracking_fields gMpL
1* aLdLgL
0tsp aLgL
0users gMpL
1* aLdLgL
2assistants dLgMpM
3* dL
2collaboration_devices gM
3* gM
2email uL
2meeting_summary_templates gM
2meeting_templates gMpM
3* gM
2meetings gMpL
2pac gL
2password uM
2permissions gL
2picture dMpM
2presence_status gMuM
2recordings gM
2schedulers dLgM
3* dL
2settings aMgM
3virtual_backgrounds dLpM
2status uL
2token dLgL
2tsp gMpL
3* aLdLgL
3settings aL
2upcoming_meetings gM
2webinar_templates pM
2webinars gMpL
1email gL
1features pM
1me
2zak gL
1summary gM
1vanity_name gL
0video_management
1channels gLpL
2* aLdLgL
3actions aL
3permissions aLdLgLpM
3playlists dLgLpL
3videos dLgLpL
1playlists gLpL
2* aLdL
3videos dLgLpL
1videos gL
0videosdk
1recordings gM
1report
2cloud_recording gH
2daily gH
2operationlogs gH
2telephone gH
2webhook_logs gM
1sessions gRpM
2* dLgH
3events aM
3livestream aLgL
4status aL
3recordings dLgL
4* dL
5status uL
4status uL
3sip_dialing pL
3status uL
3stream_ingestions gM
3users gH
4*
5qos gH
4qos gH
4qos_summary gH
4sharing gH
1settings
2storage aL
3location gLpL
4* aLdLgL
1stream_ingestions gLpL
2* aLdLgL
0virtual_agent
1report
2engagements gH
3query_details gH
3variables gH
2surveys gH
2transcripts gH
0visitor
1invitation gMpM
2* aMdMgM
3checkin pM
0webinars
1* aLdLgL
2batch_registrants pH
2branding gL
3name_tags dLpM
4* aM
3virtual_backgrounds aLdLpM
3wallpaper dLpM
2invite_links pL
2jointoken
3live_streaming gL
3local_archiving gL
3local_recording gL
2livestream aLgL
3status aL
2panelists dLgMpM
3* dL
2polls gLpL
3* dLgLuL
2registrants gMpL
3* dLgL
3questions aLgL
3status uM
2sip_dialing pL
2status uL
2survey aLdLgL
2token gL
2tracking_sources gM
0whiteboards gMpL
1* dMgMuM
2collaborator aMgMpM
3* dM
2files
3* gL
2share_setting aM
1export pM
2task
3* gM
4status gM
1files pH
1import pH
2*
3status gL
1projects gLpL
2* aLdLgL
3collaborators aLgLpL
4* dL
3whiteboards dLpL
1sessions gM
2* gM
2activity
3download
4* gM
0workforce-management
1forecasts gM
2*
3scheduling-groups
4* gM
1imports
2historical-queue-metrics pH
1reports
2adherence
3agents gM
2schedules
3agents gM
0workspaces gMpM
1* aMdMgM
2assignment dMgLuL
2background dM
2qr_code gM
2reservations gMpM
3* aMdMgM
4questionnaires gL
1additional_informations gM
1assets gMpM
2* aMdMgL
1events pM
1floormap
2files pM
1released_workspaces_by_timeout gM
1settings aL
1usage gM
1users
2*
3calendar
4settings gMpM
3reservations gL
0zoom_events
1events gLpL
2* aLdLgL
3access_links gLpL
4* aLdLgL
3attendee_action aLgL
3coeditors aLgL
3email_types gL
4*
5send_status gL
3event_actions pL
3exhibitors gLpL
4* aLdLgL
3questions gLuL
3registrants gL
3reports
4chat_transcripts gH
4custom_reports
5* gH
4event_attendance gH
4sessions
5*
6attendance gL
4survey gH
4ticket_registration gH
3sessions gLpL
4* aLdLgL
5attendee_action aLgL
5attendees gL
5interpreters gLuL
5join_token gL
5livestream aLgL
5polls gLuL
5reservations dLgLpL
3speakers gLpL
4* aLdLgL
3sponsor_tiers gL
3ticket_types gLpL
4* aLdL
5questions gLuL
3tickets gLpL
4* aLdLgL
1files pL
2multipart pL
1hubs gL
2*
3hosts gLpL
4* dL
3videos gL
3vod_channels gLpL
4* aLdLgL
5actions pL
5registration_questions gLuL
5registrations gLpL
5reports
6registrations gH
5videos gLpL
6* dL
0zoomapp
1deeplink pM
0zra
1conversations gMpM
2* dLgL
3comments gMpM
4* aMdM
3content_analysis gM
3interactions gM
3scorecards gM
3update_host aM
1deals gM
2* gM
3activities dMgM
1scheduled gM
1settings
2indicators gM
1team pH
2* aMdHgM
3access
4granted-from dMpM
4granted-to dMpM
3parent_team aH
3team_managers dHgMpH
3team_members dHgMpH
2unassigned_team_users gH
1teams gM
1users
2*
3conversations pM
4playlists gM
0zrbackground
1files pMuM
0zrdigitalsignage
1files pLuL
`;
