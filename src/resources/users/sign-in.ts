import type { CallOptions } from '../../types/call-options.js';
import type { UserPermissions, UserToken, Zak } from '../../types/zoom/user-account.js';
import { UserHosting } from './hosting.js';
import { type ProfilePicture, pictureForm } from './profile-picture.js';
import {
  deleteUserPicture,
  getMyZak,
  getUserPermissions,
  getUserToken,
  revokeSsoToken,
  updateUserEmail,
  updateUserPassword,
  uploadUserPicture,
} from './sign-in-endpoints.js';

/** Body of {@link Users.updateEmail}. */
export interface UpdateEmailBody {
  /** The new address, at most 128 characters. */
  email: string;
}

/** Body of {@link Users.updatePassword}. */
export interface UpdatePasswordBody {
  /** 8 to 31 characters, and whatever else the account asks for. A secret. */
  password: string;
}

/** Query of {@link Users.getToken}. */
export interface GetUserTokenQuery {
  /**
   * `zak` starts meetings as the user; `onbehalf` lets an app join meetings beside the user. `token` (Zoom's default)
   * is deprecated. Always name one.
   */
  type?: 'token' | 'zak' | 'onbehalf' | undefined;
  /** How long it lives, in seconds: at most a year. Zoom's default: 7,200, for API users 7,776,000 (90 days). */
  ttl?: number | undefined;
  /** The meeting that an `onbehalf` token is for. */
  meeting_id?: string | undefined;
}

/** How a user signs in, and what they may do. */
export abstract class UserSignIn extends UserHosting {
  /**
   * Changes the email address that a user signs in with. The account needs managed domains, and the new address has to
   * be in one of them. Three times in 24 hours for each user.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 200 when the token may not, code 1000 for another admin.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/email
   */
  updateEmail(userId: string, body: UpdateEmailBody, options?: CallOptions): Promise<void> {
    return this.call(updateUserEmail, { path: { userId }, body }, options);
  }

  /**
   * Sets a new password for a user who signs in by email address. Zoom tells the user by email.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 1117 for admins, 1123 for people without a password, 1124 to 1136 and 300 when the account
   * does not take the password.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/password
   */
  updatePassword(userId: string, body: UpdatePasswordBody, options?: CallOptions): Promise<void> {
    return this.call(updateUserPassword, { path: { userId }, body }, options);
  }

  /**
   * Uploads a user's profile picture: a JPEG or PNG file of at most 2 MB, which is checked before anything is sent.
   * Not repeated when the connection breaks: then it throws a `ZoomAmbiguousWriteError`.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param picture The file's bytes. They tell the format; name and type of a `File` do not matter.
   * @throws ZoomConfigError when the picture is empty, too large, or of another format.
   * @throws ZoomApiError code 300 when Zoom's moderation refuses the picture, code 200 when the token may not.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users/{userId}/picture
   * @example
   * await zoom.users.uploadPicture('ann@example.com', await readFile('ann.png'));
   */
  async uploadPicture(userId: string, picture: ProfilePicture, options?: CallOptions): Promise<void> {
    return this.call(uploadUserPicture, { path: { userId }, body: await pictureForm(picture) }, options);
  }

  /**
   * Removes a user's profile picture. Zoom publishes no granular scope for it.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/picture
   */
  deletePicture(userId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteUserPicture, { path: { userId } }, options);
  }

  /**
   * Signs a user out who signed in by SSO. Deactivating does not promise that: do both when someone leaves.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/token
   */
  revokeSsoToken(userId: string, options?: CallOptions): Promise<void> {
    return this.call(revokeSsoToken, { path: { userId } }, options);
  }

  /**
   * Lists what a user's role allows, such as `User:Read`.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/permissions
   */
  getPermissions(userId: string, options?: CallOptions): Promise<UserPermissions> {
    return this.call(getUserPermissions, { path: { userId } }, options);
  }

  /**
   * Gets a token that acts as a user in meetings. A secret: whoever has it is the user there.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/token
   * @example
   * const { token } = await zoom.users.getToken('ann@example.com', { type: 'zak', ttl: 300 });
   */
  getToken(userId: string, query?: GetUserTokenQuery, options?: CallOptions): Promise<UserToken> {
    return this.call(getUserToken, { path: { userId }, query }, options);
  }

  /**
   * Gets a Zoom Access Key (ZAK) of the user behind the access token: it starts meetings as them. Lives five minutes.
   * For other users, or a longer life, use `getToken` with `type: 'zak'`. A secret.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/me/zak
   */
  getMyZak(options?: CallOptions): Promise<Zak> {
    return this.call(getMyZak, {}, options);
  }
}
