import { memo, type NamedExoticComponent } from "react";
import { useConversationsClients } from "../clients.ts";
import { Page } from "../ui/page.tsx";
import { MemberPane } from "./member-pane.tsx";
import { members } from "./members.ts";

/** One conversation, seen by both of its members. */
export const ConversationsPage: NamedExoticComponent = memo(function ConversationsPage() {
  return (
    <Page
      title="Conversations"
      subtitle="One conversation, two people, two connections: what each sees of the other"
      clients={useConversationsClients()}
    >
      <div className="panes">
        {members.map((member) => (
          <MemberPane key={member.id} member={member} />
        ))}
      </div>
    </Page>
  );
});
